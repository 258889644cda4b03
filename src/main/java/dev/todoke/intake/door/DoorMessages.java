package dev.todoke.intake.door;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the door says on its forms. One idea in a sentence; never a word of machines, never a reproach. */
@MessageBundle("door")
public interface DoorMessages {

    @Message("English")
    String otherLanguage();

    @Message("en")
    String otherLanguageCode();

    @Message("お問い合わせ")
    String help();

    @Message("お知らせを送ったアカウントや、公式サイトのお問い合わせ窓口にご連絡ください。")
    String helpUnknown();

    @Message("カード番号、暗証番号、送料をお聞きすることはありません。")
    String never();

    @Message("運営：{name}")
    String operator(String name);

    @Message("エラー：{title}")
    String errorTitle(String title);

    @Message("お届け先の入力")
    String startTitle();

    @Message("賞品のお届け先を入力する")
    String startH1();

    @Message("DMのコードを貼り付ける")
    String startLabel();

    @Message("リンク全体や、メッセージの文をそのまま貼り付けても大丈夫です。")
    String startHint();

    @Message("お届け先の入力へ進む")
    String startGo();

    @Message("リンクを確かめています。そのままお待ちください。")
    String startOpening();

    @Message("安心してお使いいただくために")
    String startSafeH();

    @Message("このページを開いただけでは、何も記録されません。")
    String startSafeOpen();

    @Message("入力された内容はすぐに暗号化し、このページにふたたび表示することはありません。")
    String startSafeSealed();

    @Message("お届けが済んだら、決めた日までに消去します。")
    String startSafeErased();

    @Message("賞品のお届け先を教えてください")
    String formH1();

    @Message("お届け先を入力し直す")
    String formCorrectH1();

    @Message("前に送られた内容は、安全のため表示しません。すべての欄をもう一度お書きください。")
    String formCorrectNote();

    @Message("あなたのお届け先を教えてください")
    String formDisputeH1();

    @Message("先に届いている内容とは別にお預かりし、どちらがご本人のものかを担当者が確かめます。")
    String formDisputeNote();

    @Message("キャンペーン")
    String campaign();

    @Message("賞品")
    String prize();

    @Message("入力期限")
    String deadline();

    @Message("お預かりする情報について")
    String noticeH();

    @Message("発送は{company}に任せています。")
    String noticeShips(String company);

    @Message("発送は自社で行います。")
    String noticeShipsOurselves();

    @Message("遅くとも{date}までに消去します。消去した日は、このページで確かめられます。")
    String noticeErase(String date);

    @Message("情報を預かる会社：{name}")
    String noticeOperator(String name);

    @Message("お問い合わせ先：{desk}")
    String noticeDesk(String desk);

    @Message("必須")
    String required();

    @Message("任意")
    String optional();

    @Message("内容を確認する")
    String toCheck();

    @Message("賞品を辞退する")
    String toDecline();

    @Message("{count}か所を確認してください")
    String problems(int count);

    @Message("この内容でお送りします")
    String checkH1();

    @Message("まだ送信していません。荷物の宛名と同じ形でお見せします。")
    String checkLead();

    @Message("読み取りやすいように、数字の幅などをそろえました。")
    String checkTidied();

    @Message("宛名ラベルに入りきらない行があるかもしれません。このまま送れます。必要なら担当者が整えます。")
    String checkLong();

    @Message("変更")
    String change();

    @Message("この内容で送る")
    String send();
}
