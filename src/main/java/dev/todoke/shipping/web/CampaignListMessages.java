package dev.todoke.shipping.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of a campaign's shipping page. */
@MessageBundle("shippingCampaign")
public interface CampaignListMessages {

    @Message("開けない登録")
    String unreadable();

    @Message("次の当選者の届け先は開けません。リストには入りません。ほかの人の発送はそのまま進められます。管理者に知らせてください。")
    String unreadableLead();

    @Message("もう一度読む")
    String readAgain();

    @Message("鍵がありません")
    String unreadable_NO_KEY();

    @Message("データまたは鍵が壊れています")
    String unreadable_DAMAGED();

    @Message("中身が登録フォームのものではありません")
    String unreadable_CONTENT();

    @Message("リストを作る")
    String make();

    @Message("いま発送できる方が全員入ります。確認中・辞退・隔離中の方と、ほかのリストにある方は入りません。")
    String makeLead();

    @Message("ご依頼主")
    String sender();

    @Message("先にご依頼主を登録してください。")
    String noSender();

    @Message("ご依頼主を登録する")
    String addSender();

    @Message("送り状種類")
    String service();

    @Message("空欄ならご依頼主の設定を使います。0=発払い、8=宅急便コンパクト")
    String serviceHint();

    @Message("リストを作る")
    String create();

    @Message("ラベルには「同梱L1」のような記号だけを印字します。内容はこの画面にだけ表示します。")
    String insertsLead();

    @Message("同梱物の指定はありません。")
    String noInserts();

    @Message("記号")
    String code();

    @Message("英大文字と数字(例: L1)")
    String codeHint();

    @Message("内容(社内用)")
    String insertName();

    @Message("対象")
    String who();

    @Message("全員")
    String everybody();

    @Message("乗っ取りの影響を受け、まだ発送していない方")
    String affected();

    @Message("{day} 以降の乗っ取りの影響を受けた方")
    String affectedSince(String day);

    @Message("すべての賞品")
    String allPrizes();

    @Message("同梱する")
    String enclose();

    @Message("やめる")
    String endRule();

    @Message("荷物ごとの記録")
    String parcels();

    @Message("荷物の番号を1行に1つ入れてください。")
    String parcelsLead();

    @Message("荷物の番号")
    String references();

    @Message("届いた")
    String markDelivered();

    @Message("発送を取り消す")
    String markUndone();
}
