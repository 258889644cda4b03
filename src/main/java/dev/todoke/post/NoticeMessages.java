package dev.todoke.post;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the mails and chat messages to staff. Plain text: nothing here is HTML. */
@MessageBundle("notice")
public interface NoticeMessages {

    @Message("【届け】{ja} / {en}")
    String subject(String ja, String en);

    @Message(
            "{#switch code}{#case 'APPROVAL_ASKED'}承認の依頼があります{#case 'ERASURE_OVERDUE'}消去の期限を過ぎています{#case 'JOB_FAILED'}予定された処理が失敗しました{#case 'OPENING_BUDGET_PASSED'}閲覧の回数が目安を超えました{#case 'SIGN_IN_ALARM'}サインインの警告です{#case 'RECOVERY_STARTED'}サインイン手段の復旧が始まりました{#case 'FACTORS_CHANGED'}どなたかのサインイン手段が変わりました{#case 'TOKEN_MADE'}APIトークンが作られました{#case 'BREAK_GLASS'}非常用の名前でサインインがありました{#case 'RECIPIENT_REMOVED'}通知先が一つ外されました{#else}一人で行う操作が待っています{/switch}")
    String what(String code);

    @Message("件数：{count}")
    String count(int count);

    @Message("部門：{code}")
    String division(String code);

    @Message("確認：{link}")
    String next(String link);

    @Message("止める（サインイン不要）：{link}")
    String stop(String link);
}
