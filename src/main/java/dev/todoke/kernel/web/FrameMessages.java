package dev.todoke.kernel.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words that stand around every page of the desk: search, help, and what a page says when the server cannot be asked. */
@MessageBundle("frame")
public interface FrameMessages {

    @Message("さがす")
    String search();

    @Message("管理番号・ハンドル・キャンペーンでさがす")
    String searchLabel();

    @Message("使い方")
    String help();

    @Message("使い方とキー操作")
    String helpTitle();

    @Message("キー操作")
    String keys();

    @Message("さがす欄へ移ります。")
    String keySearch();

    @Message("この説明を開きます。")
    String keyHelp();

    @Message("開いた説明を閉じます。")
    String keyClose();

    @Message("文字を入力しているあいだは働きません。")
    String keysQuiet();

    @Message("言葉の説明を見る")
    String words();

    @Message("このブラウザーでキー操作を使わない")
    String keysOff();

    @Message("閉じる")
    String close();

    @Message("サインインの期限が切れました")
    String signInAgain();

    @Message("書きかけの内容は、このページに残っています。別のタブでサインインしてから、もう一度お試しください。")
    String signInAgainWhy();

    @Message("別のタブでサインインする")
    String signInThere();

    @Message("うまくいきませんでした。ページを読み直して、もう一度お試しください。")
    String failed();

    @Message("つながりませんでした。少し待って、もう一度お試しください。")
    String offline();
}
