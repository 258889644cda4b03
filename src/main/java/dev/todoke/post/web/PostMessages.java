package dev.todoke.post.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about mail and chat to staff. */
@MessageBundle("post")
public interface PostMessages {

    @Message("通知先")
    String recipients();

    @Message("承認の依頼や期限切れを、メールかチャットで知らせます。件数と事務局へのリンクだけを送り、当選者の情報は送りません。")
    String recipients_lead();

    @Message("全体の通知先")
    String instance();

    @Message("部門に属さないこと（処理の失敗など）を知らせます。空なら、すべての部門の通知先に知らせます。")
    String instance_lead();

    @Message("まだ通知先がありません。下で足してください。")
    String none();

    @Message("呼び名")
    String label();

    @Message("例：課長、当番の部屋。宛先の代わりに画面に出ます。")
    String label_hint();

    @Message("方法")
    String medium();

    @Message("{#switch medium}{#case 'MAIL'}メール{#else}チャット{/switch}")
    String medium_name(String medium);

    @Message("宛先")
    String address();

    @Message("メールアドレス、またはチャットの Incoming Webhook のURL（https://…）。暗号にして保管し、あとから画面に出しません。")
    String address_hint();

    @Message("足す")
    String add();

    @Message("外す")
    String remove();

    @Message("一人で行う操作を止められる人")
    String stops();

    @Message("メールの送信が設定されていません。管理者がメールサーバーを設定するまで、メールの通知は送られません。")
    String mail_off();

    @Message("通知の送信")
    String outbox();

    @Message("最近の通知と、届けられたかどうかです。宛先は伏せています。")
    String outbox_lead();

    @Message("まだ何も送っていません。")
    String nothing();

    @Message("日時")
    String at();

    @Message("内容")
    String what();

    @Message("状態")
    String state();

    @Message("{#switch state}{#case 'SENT'}送信済み{#case 'GIVEN_UP'}あきらめました{#else}待っています{/switch}")
    String state_name(String state);

    @Message("{tries}回目の前、次は{at}")
    String next(int tries, String at);

    @Message(
            "{#switch code}{#case 'APPROVAL_ASKED'}承認の依頼{#case 'ERASURE_OVERDUE'}消去の期限超過{#case 'JOB_FAILED'}処理の失敗{#case 'OPENING_BUDGET_PASSED'}閲覧の回数{#case 'SIGN_IN_ALARM'}サインインの警告{#case 'RECOVERY_STARTED'}サインイン手段の復旧{#case 'FACTORS_CHANGED'}サインイン手段の変更{#case 'TOKEN_MADE'}APIトークンの作成{#case 'BREAK_GLASS'}非常用のサインイン{#case 'RECIPIENT_REMOVED'}通知先の削除{#else}一人で行う操作{/switch}")
    String code_name(String code);

    @Message("部門ごとの通知先")
    String lists();

    @Message("その宛先は使えません。メールは name@example.co.jp の形、チャットは外部の https:// のURLで入れてください。")
    String wrong_address();
}
