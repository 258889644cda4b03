package dev.todoke.details.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of a winner's page. */
@MessageBundle("details")
public interface DetailsMessages {

    @Message("{at} に受け付け")
    String received(String at);

    @Message("当選者")
    String title();

    @Message("状態")
    String state();

    @Message("未回答")
    String state_NONE();

    @Message("届きました(確認待ち)")
    String state_ARRIVED();

    @Message("発送できます")
    String state_READY();

    @Message("要確認(回答が2件)")
    String state_DISPUTED();

    @Message("隔離中")
    String state_QUARANTINED();

    @Message("辞退")
    String state_DECLINED();

    @Message("消去済み")
    String state_ERASED();

    @Message("この当選には2件の回答があります。どちらがご本人か決まるまで、発送リストには入りません。")
    String disputed();

    @Message("アカウントが乗っ取られていた可能性がある期間に届いた回答です。ご本人と確認できるまで、発送リストには入りません。")
    String quarantined();

    @Message("送付先")
    String delivery();

    @Message("氏名")
    String name();

    @Message("住所")
    String address();

    @Message("電話番号")
    String phone();

    @Message("メール")
    String email();

    @Message("この回答を残し、もう一方を消去する")
    String choose();

    @Message("ご本人と確認した。隔離を解除する")
    String release();

    @Message("隠す")
    String hide();

    @Message("表示する理由")
    String reason();

    @Message("住所の確認")
    String ADDRESS_CHECK();

    @Message("お問い合わせへの対応")
    String INQUIRY();

    @Message("返送された荷物の対応")
    String RETURNED_PARCEL();

    @Message("ご本人からの請求")
    String SUBJECT_REQUEST();

    @Message("事故対応")
    String INCIDENT();

    @Message("表示する")
    String show();

    @Message("だれが・いつ・なぜ表示したかを記録します。")
    String logged();

    @Message("だれがこの人の情報を見たか")
    String log();

    @Message("表示できる送付先はありません。")
    String nothing();
}
