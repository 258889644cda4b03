package dev.todoke.staff.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of sign-in, enrolment, step-up, sessions, people and approvals. */
@MessageBundle("staff")
public interface StaffMessages {

    @Message("サインイン")
    String signIn();

    @Message("名前")
    String name();

    @Message("パスワード")
    String password();

    @Message("確認コード")
    String code();

    @Message("認証アプリに表示される6桁の数字。一度使ったコードは使えません。")
    String codeHint();

    @Message("サインインできませんでした。名前、パスワード、コードのどれかが違うか、コードが使用済みです。")
    String signInFailed();

    @Message("少し待ってから、もう一度お試しください。")
    String signInWait();

    @Message("登録コードを受け取った方はこちら")
    String toEnrol();

    @Message("はじめての登録")
    String enrol();

    @Message("管理者から受け取ったリンクで、パスワードと認証アプリを登録します。リンクは30分間、一度だけ使えます。")
    String enrolLead();

    @Message("登録コード")
    String enrolSecret();

    @Message("リンクの # より後ろの26文字です。リンクを開くと自動で入ります。")
    String enrolSecretHint();

    @Message("次へ")
    String next();

    @Message("この登録コードは使えません。期限が切れたか、使用済みです。管理者に新しいリンクを頼んでください。")
    String enrolGone();

    @Message("あなたのサインイン名")
    String yourName();

    @Message("新しいパスワード")
    String newPassword();

    @Message("12文字以上。長い言葉の組み合わせがおすすめです。記号や定期的な変更は求めません。")
    String newPasswordHint();

    @Message("12文字以上にしてください。")
    String passwordShort();

    @Message("長すぎます。128文字までにしてください。")
    String passwordLong();

    @Message("推測されやすいパスワードです。別の言葉を組み合わせてください。")
    String passwordGuessable();

    @Message("認証アプリ")
    String authenticator();

    @Message("スマートフォンの認証アプリで読み取るか、下の文字を入力してください。")
    String authenticatorLead();

    @Message("QRコード")
    String qrCode();

    @Message("手で入力する場合")
    String seedByHand();

    @Message("アプリに表示された6桁の数字")
    String confirmCode();

    @Message("コードが違います。いま表示されている数字を入れてください。時計がずれていないかも確かめてください。")
    String codeWrong();

    @Message("登録する")
    String enrolNow();

    @Message("もう一度、本人確認")
    String stepUp();

    @Message("確認して続ける")
    String stepUpNow();

    @Message("サインインの設定")
    String security();

    @Message("サインイン中の端末")
    String sessions();

    @Message("開始")
    String openedAt();

    @Message("最後の利用")
    String seenAt();

    @Message("担当者")
    String people();

    @Message("だれが、どの事業部で、何をできるか。管理者自身は個人情報を見られません。")
    String peopleLead();

    @Message("役割")
    String roles();

    @Message("状態")
    String state();

    @Message("利用中")
    String active();

    @Message("登録待ち")
    String invited();

    @Message("停止")
    String disabled();

    @Message("承認できる人がほかにいないため、このリンクは{from}から一日使えます。全員の最初のページに表示されます。")
    String invitationLater(String from);

    @Message("もう一人の承認待ち")
    String waitsForYes();

    @Message("一人で変更（{from}から）")
    String aloneFrom(String from);

    @Message("担当者を招く")
    String invite();

    @Message("サインイン名")
    String signInName();

    @Message("半角の英小文字と数字、. _ @ - 。2文字以上。")
    String signInNameHint();

    @Message("表示名")
    String displayName();

    @Message("役割")
    String role();

    @Message("事業部")
    String division();

    @Message("全体(管理者と監査のみ)")
    String everywhere();

    @Message("招待リンクを作る")
    String inviteNow();

    @Message("招待リンクができました")
    String invitationReady();

    @Message("このリンクは今だけ表示されます。30分以内に、本人だけに渡してください。")
    String invitationLead();

    @Message("招待リンクを作り直す")
    String inviteAgain();

    @Message("役割を加える")
    String grant();

    @Message("外す")
    String revoke();

    @Message("停止する")
    String disable();

    @Message("停止すると、サインイン中の端末もすべて終わります。")
    String disableHint();

    @Message("変更")
    String change();

    @Message("担当者の一覧へ")
    String backToPeople();

    @Message("入力を確かめてください。")
    String checkInput();

    @Message("承認")
    String approvals();

    @Message("もう一人の承認を待っている操作です。自分が依頼したものは承認できません。")
    String approvalsLead();

    @Message("操作")
    String operation();

    @Message("件数")
    String rows();

    @Message("依頼者")
    String requester();

    @Message("期限")
    String until();

    @Message("承認する")
    String approve();

    @Message(
            "{#switch code}{#case 'viewer'}閲覧{#case 'operator'}運用{#case 'shipper'}発送{#case 'manager'}責任者{#case 'privacy-officer'}個人情報保護担当{#case 'support'}お客様窓口{#case 'auditor'}監査{#case 'contractor'}委託先{#case 'client-officer'}委託元の担当{#case 'admin'}管理者{#else}{code}{/switch}")
    String roleName(String code);

    @Message(
            "{#switch code}{#case 'OPEN_CONTACTS'}連絡先を開く{#case 'OPEN_DETAILS'}届け先を開く{#case 'EXPORT_LIST'}発送リストを出す{#case 'ISSUE_LINKS'}リンクを発行する{#case 'REVOKE_LINKS'}リンクを止める{#case 'WITHDRAW_REVOCATION'}リンクの停止を取り下げる{#case 'GRANT_ROLE'}役割を渡す{#case 'RENEW_FACTORS'}本人確認を登録し直す{#case 'ERASE'}消去する{#case 'REMOVE_BOSS'}止める人を外す{#case 'STANDING_APPROVAL'}委託先への継続承認{#case 'HOLD'}消去を保留する{#case 'END_CAMPAIGN'}キャンペーンを終える{#case 'MAKE_TOKEN'}APIトークンを作る{#case 'APPROVE'}ほかの人の依頼を承認する{#else}{code}{/switch}")
    String operationName(String code);
}
