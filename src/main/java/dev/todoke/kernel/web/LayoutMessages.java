package dev.todoke.kernel.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the desk's frame and the short notices after an action; add a {@code notice_<code>} for {@link Flash}. */
@MessageBundle("layout")
public interface LayoutMessages {

    @Message("届け")
    String product();

    @Message("本文へ移動")
    String skip();

    @Message("メインメニュー")
    String navigation();

    @Message("今日やること")
    String today();

    @Message("キャンペーン")
    String campaigns();

    @Message("発送")
    String shipping();

    @Message("消去")
    String erasure();

    @Message("管理")
    String administration();

    @Message("English")
    String otherLanguage();

    @Message("サインアウト")
    String signOut();

    @Message("サインインの設定")
    String security();

    @Message("体験版：登場する人や会社はすべて架空です。")
    String demo();

    @Message("最初のページへ")
    String backToStart();

    @Message("保存しました。")
    String notice_saved();

    @Message("作成しました。")
    String notice_created();

    @Message("完了しました。")
    String notice_done();

    @Message("取り消しました。")
    String notice_undone();

    @Message("記録しました。すでに消去された人については何も記録していません。")
    String notice_partly();

    @Message("依頼を出しました。もう一人の承認を待っています。")
    String notice_requested();

    @Message("承認しました。")
    String notice_approved();

    @Message("登録できました。新しいコードでサインインしてください。")
    String notice_enrolled();

    @Message("サインアウトしました。")
    String notice_signed_out();

    @Message("行が選ばれていません。左の欄で選んでから押してください。")
    String notice_none_chosen();

    @Message("まだ何もしていません。見ている間に動いたものがあります。下の数を確かめて、もう一度押してください。")
    String notice_look_again();
}
