package dev.todoke.console.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the search page. */
@MessageBundle("search")
public interface SearchMessages {

    @Message("さがす")
    String title();

    @Message("さがす言葉")
    String term();

    @Message("管理番号、キャンペーンの名前かコード。権限があれば、ハンドル・ID・氏名・電話・メール・郵便番号も、全部を正確に入れるとさがせます。")
    String hint();

    @Message("ハンドルや氏名でさがすと、さがしたことが記録に残ります。入れた言葉は残りません。")
    String logged();

    @Message("当選")
    String awards();

    @Message("キャンペーン")
    String campaigns();

    @Message("担当者")
    String people();

    @Message("管理番号")
    String reference();

    @Message("キャンペーン")
    String campaign();

    @Message("状態")
    String state();

    @Message("取り込み")
    String imported();

    @Message("発送")
    String shipped();

    @Message("消去")
    String erased();

    @Message("次を見る")
    String more();

    @Message("見つかりませんでした。")
    String nothing();

    @Message("書き方を変えるか、一部ではなく全部を入れてみてください。")
    String nothingNext();

    @Message("キャンペーンの一覧を見る")
    String seeCampaigns();

    @Message("停止中")
    String disabled();
}
