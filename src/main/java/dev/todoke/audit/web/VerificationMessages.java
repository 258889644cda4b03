package dev.todoke.audit.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of a verification that is under way or over. */
@MessageBundle("verify")
public interface VerificationMessages {

    @Message("検証しています")
    String underWay();

    @Message("{of}件のうち{read}件を読みました。")
    String progress(long read, long of);

    @Message("順番を待っています。")
    String waiting();

    @Message("このページは自動で新しくなります。閉じても検証は続きます。")
    String underWayHint();

    @Message("いま検証中なので、貼り付けた検証点はその検証で比べます。")
    String joins();

    /** To the page with a place to paste into, which does not load itself anew. */
    @Message("別に保管した検証点を、この検証で比べる")
    String bring();

    @Message("進み具合を見る")
    String look();

    @Message("最後の検証")
    String last();

    @Message("検証は最後まで終わりませんでした。もう一度検証してください。")
    String unfinished();

    @Message("この検証の結果は、あとから書き換えられています。上に表示しているのは、記録そのものに残った結果です。データベースをそのままにして、管理者と個人情報の責任者に知らせてください。")
    String changed();

    @Message("書き換えあり")
    String changedRow();

    @Message("これまでの検証")
    String before();

    @Message("結果")
    String result();

    @Message("読んだ記録")
    String leaves();

    @Message("{#switch name}{#case 'SOUND'}署名のまま{#case 'UNSOUND'}違いあり{#else}途中で終了{/switch}")
    String outcome(String name);
}
