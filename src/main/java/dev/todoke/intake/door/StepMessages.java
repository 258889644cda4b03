package dev.todoke.intake.door;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the door says once something has happened: receipts, how far things are, and ends. */
@MessageBundle("doorstep")
public interface StepMessages {

    @Message("受け付けました")
    String doneH1();

    @Message("ありがとうございます。お届けの準備を進めます。")
    String doneLead();

    @Message("変更を受け付けました")
    String doneCorrectedH1();

    @Message("お知らせを受け付けました")
    String doneDisputedH1();

    @Message("先に届いていた内容と、どちらがご本人のものかを担当者が確かめます。確かめるまで、どちらにも発送しません。")
    String doneDisputedLead();

    @Message("受付番号")
    String receipt();

    @Message("内容の変更や取りやめ、追跡番号の確認に使います。ほかの人に見せず、控えておいてください。")
    String receiptKeep();

    @Message("受付番号は、前にお渡ししたものをそのままお使いください。")
    String receiptSame();

    @Message("この画面には、お名前やご住所を表示していません。")
    String receiptQuiet();

    @Message("内容を変更できるのは{date}までです。発送の準備が始まると、その前でも変更できなくなります。")
    String correctUntil(String date);

    @Message("この画面を印刷する")
    String print();

    @Message("お届け先は受け付け済みです")
    String againH1();

    @Message("安全のため、受け付けた内容は表示しません。")
    String againLead();

    @Message("この賞品のお届け先は、先に受け付けています。いま入力された内容は保存していません。")
    String againSecond();

    @Message("お届け先を受け付けました")
    String stepReceived();

    @Message("発送の準備")
    String stepPacking();

    @Message("発送")
    String stepShipped();

    @Message("お届け")
    String stepDelivered();

    @Message("受付番号をお持ちの方")
    String codeH();

    @Message("12文字です。ハイフンはあってもなくても構いません。内容の変更、取りやめ、追跡番号の確認ができます。")
    String codeHint();

    @Message("受付番号で進む")
    String codeGo();

    @Message("ご自身で入力した覚えがない方")
    String notMeH();

    @Message("ほかの人が先に入力したかもしれません。あなたのお届け先をお預かりし、担当者が確かめます。")
    String notMeText();

    @Message("自分が送ったものではない")
    String notMeGo();

    @Message("お届け先が2件届いているため、担当者が確かめています。確かめるまで発送しません。")
    String disputed();

    @Message("発送の準備に入ったため、ここでは変更できません。お急ぎの方はお問い合わせください。")
    String locked();

    @Message("発送しました。")
    String shipped();

    @Message("お届けしました。")
    String delivered();

    @Message("追跡番号")
    String tracking();

    @Message("運送会社")
    String carrier();

    @Message("受付番号を確認しました")
    String holderH1();

    @Message("お届け先を入力し直す")
    String correctGo();

    @Message("賞品の受け取りを取りやめる")
    String withdrawGo();

    @Message("賞品を辞退しますか")
    String declineH1();

    @Message("辞退すると、元に戻せません。お届け先を入力する必要はありません。")
    String declineText();

    @Message("辞退する")
    String declineGo();

    @Message("受け取りを取りやめますか")
    String withdrawH1();

    @Message("取りやめると、元に戻せません。賞品はお送りせず、お預かりした情報は決めた日までに消去します。")
    String withdrawText();

    @Message("取りやめる")
    String withdrawGoNow();

    @Message("戻る")
    String back();

    @Message("辞退を承りました")
    String declinedH1();

    @Message("ご連絡ありがとうございました。この賞品はお送りしません。")
    String declinedText();

    @Message("入力の受付は終わりました")
    String closedH1();

    @Message("受付は{date}に終わりました。ご事情のある方は、お問い合わせ窓口へご連絡ください。")
    String closedText(String date);

    @Message("このリンクは使えなくしました")
    String stoppedH1();

    @Message("安全のため、このリンクからの入力を止めています。新しいご案内は、公式サイトかお問い合わせ窓口でご確認ください。")
    String stoppedText();

    @Message("このリンクについて、DMで住所や番号を求められても答えないでください。")
    String stoppedNever();

    @Message("新しいリンクをお送りしているかもしれません。最新のご案内をご確認ください。")
    String reissuedText();

    @Message("お届け情報は消去しました")
    String erasedH1();

    @Message("{date}に消去しました。お預かりしている情報はもうありません。")
    String erasedText(String date);

    @Message("受付番号の確認を止めています")
    String triesH1();

    @Message("安全のため、ここではもう確認できません。お問い合わせ窓口にご連絡いただければ、担当者がお手伝いします。")
    String triesText();

    @Message("これ以上はここで変更できません")
    String manyH1();

    @Message("変更の回数が多いため、担当者がお手伝いします。お問い合わせ窓口にご連絡ください。")
    String manyText();

    @Message("少し時間をおいてください")
    String busyH1();

    @Message("確かめる回数が多くなっています。{minutes}分ほどしてから、もう一度お試しください。")
    String busyText(int minutes);

    @Message("ただいま受け付けられません")
    String downH1();

    @Message("お送りいただいた内容は保存していません。少し時間をおいて、もう一度お試しください。")
    String downText();
}
