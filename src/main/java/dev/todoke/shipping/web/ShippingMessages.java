package dev.todoke.shipping.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words that several pages of shipping share. */
@MessageBundle("shipping")
public interface ShippingMessages {

    @Message("出荷")
    String title();

    @Message("発送リスト")
    String lists();

    @Message("配送会社に渡すリストです。リストを開いて、ファイルを受け取り、発送を記録します。")
    String allLead();

    @Message("まだリストはありません。")
    String none();

    @Message("リスト番号")
    String reference();

    @Message("キャンペーン")
    String campaign();

    @Message("形式")
    String format();

    @Message("ヤマト B2クラウド")
    String format_B2();

    @Message("CSV(UTF-8・汎用)")
    String format_GENERIC();

    @Message("出荷予定日")
    String shipDate();

    @Message("件数")
    String rows();

    @Message("同梱物あり")
    String insertCount();

    @Message("状態")
    String state();

    @Message("作成中")
    String state_open();

    @Message("確定")
    String state_produced();

    @Message("取り消し")
    String state_discarded();

    @Message("同梱物")
    String inserts();

    @Message("賞品")
    String prize();

    @Message("日付")
    String on();

    @Message("発送した")
    String markShipped();

    @Message("荷物")
    String parcel();

    @Message("伝票番号の取り込み")
    String returns();

    @Message("すべて")
    String allStates();

    @Message("受け取り期限")
    String fetchUntil();

    @Message("次のページ")
    String next();
}
