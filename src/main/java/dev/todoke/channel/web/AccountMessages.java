package dev.todoke.channel.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages for social accounts. */
@MessageBundle("accounts")
public interface AccountMessages {

    @Message("SNSアカウント")
    String title();

    @Message("会社が運用しているアカウントです。数値IDを控えておくと、IDを変えられても追えます。")
    String lead();

    @Message("アカウントを足す")
    String new_account();

    @Message("アカウント")
    String account();

    @Message("部門")
    String division();

    @Message("サービス")
    String platform();

    @Message("アカウントID")
    String handle();

    @Message("@ はあってもなくても大丈夫です。")
    String handle_hint();

    @Message("数値ID")
    String numeric_id();

    @Message("まだありません。")
    String none();

    @Message("足す")
    String add();

    @Message("乗っ取り")
    String takeovers();

    @Message("記録はありません。")
    String takeovers_none();

    @Message("乗っ取りを記録する")
    String declare();

    @Message("いちばん早い時刻から後に届いた回答は、人が確かめるまで発送リストに入りません。")
    String declare_lead();

    @Message("いちばん早く考えられる時刻（日本時間）")
    String earliest();

    @Message("気づいた時刻（日本時間）")
    String detected();

    @Message("取り戻した")
    String ended();

    @Message("取り戻したことを記録")
    String end();
}
