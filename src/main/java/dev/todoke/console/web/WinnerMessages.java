package dev.todoke.console.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the winners table and the worklist. */
@MessageBundle("winners")
public interface WinnerMessages {

    @Message("個人の情報は表示していません。中身を開くには理由が要り、記録に残ります。")
    String winners_lead();

    @Message("まだ当選者がいません。")
    String winners_empty();

    @Message("すべて")
    String all();

    @Message("番号")
    String reference();

    @Message("賞品")
    String prize();

    @Message("順位")
    String rank();

    @Message("取り込み")
    String imported_on();

    @Message("連絡")
    String told_on();

    @Message("発送")
    String shipped_on();

    @Message("保管期限")
    String keep_until();

    @Message("消去日")
    String erased_on();

    @Message("リンクなし")
    String state_new();

    @Message("連絡前")
    String state_linked();

    @Message("連絡済み")
    String state_told();

    @Message("ページを開いた")
    String state_opened();

    @Message("未回答（期限後）")
    String state_late();

    @Message("回答あり")
    String state_answered();

    @Message("辞退")
    String state_declined();

    @Message("発送準備")
    String state_listed();

    @Message("発送済み")
    String state_shipped();

    @Message("お届け済み")
    String state_delivered();

    @Message("消去済み")
    String state_erased();

    @Message("当選を知らせる")
    String worklist_title();

    @Message("一人ずつ、文面をコピーしてDMで送ります。送ったら「送った」に印を付けます。")
    String worklist_lead();

    @Message("これから知らせる人：{n}人")
    String worklist_waiting(long n);

    @Message("連絡済み {told} / {all}")
    String worklist_progress(long told, long all);

    @Message("{n}人を連絡済みにしました。")
    String worklist_ticked(long n);

    @Message("{n}人はその前に動いていたので、そのままです。")
    String worklist_left(long n);

    @Message("元に戻す")
    String worklist_undo();

    @Message("一人ずつ開くときは1を選びます。")
    String worklist_size_hint();

    @Message("ここの人はあとにして、次の人を開く")
    String worklist_later();

    @Message("はじめの人から開く")
    String worklist_again();

    @Message("知らせる人はいません。")
    String worklist_none();

    @Message("開く理由（記録に残ります）")
    String worklist_reason();

    @Message("当選の連絡")
    String reason_TELLING_WINNERS();

    @Message("問い合わせへの対応")
    String reason_INQUIRY();

    @Message("事故への対応")
    String reason_INCIDENT();

    @Message("何人分を開きますか")
    String worklist_size();

    @Message("連絡先を開く")
    String worklist_open();

    @Message("画面を閉じると連絡先は消えます。あとでまた開けます。")
    String worklist_shown();

    @Message("プロフィールを開く")
    String worklist_profile();

    @Message("文面（日本語）")
    String worklist_text_ja();

    @Message("文面（英語）")
    String worklist_text_en();

    @Message("コピー")
    String worklist_copy();

    @Message("コピーしました")
    String worklist_copied();

    @Message("送った")
    String worklist_sent();

    @Message("印を付けた人を「連絡済み」にする")
    String worklist_save();

    @Message("DMに住所を書いてもらわないでください。届いてしまったときは「保存と消去」に写しとして書き留めます。")
    String worklist_rule();

    @Message("本物か聞かれたら：ページのアドレスが {door} で始まること、送料やカード番号を聞かないことを伝えます。")
    String worklist_genuine(String door);
}
