package dev.todoke.console.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the overview calls the things that happened; keys are actions of the log. */
@MessageBundle("happened")
public interface HappenedMessages {

    @Message("キャンペーンを作った")
    String action_campaign_create();

    @Message("設定を変えた")
    String action_campaign_change();

    @Message("公開した")
    String action_campaign_open();

    @Message("受付を終えた")
    String action_campaign_close();

    @Message("キャンペーンを終えた")
    String action_campaign_end();

    @Message("賞品を加えた")
    String action_prize_create();

    @Message("賞品を変えた")
    String action_prize_change();

    @Message("賞品を外した")
    String action_prize_remove();

    @Message("利用目的を書いた")
    String action_purpose_word();

    @Message("当選者を取り込んだ")
    String action_winner_import();

    @Message("当選を知らせた")
    String action_winner_tell();

    @Message("当選者が辞退した")
    String action_winner_decline();

    @Message("リンクを発行した")
    String action_link_issue();

    @Message("リンクを再発行した")
    String action_link_reissue();

    @Message("リンクを止めた")
    String action_link_revoke();

    @Message("リンクの停止を取り消した")
    String action_link_revocation_withdraw();

    @Message("回答が届いた")
    String action_submission_receive();

    @Message("回答が取り下げられた")
    String action_submission_withdraw();

    @Message("連絡先を開いた")
    String action_contacts_open();

    @Message("届け先を開いた")
    String action_details_open();

    @Message("発送リストを作った")
    String action_list_create();

    @Message("リストの承認を求めた")
    String action_list_ask();

    @Message("リストを出力した")
    String action_list_produce();

    @Message("リストを受け取った")
    String action_list_fetch();

    @Message("リストを破棄した")
    String action_list_discard();

    @Message("発送済みにした")
    String action_list_shipped();

    @Message("発送済みにした")
    String action_parcel_shipped();

    @Message("配達済みにした")
    String action_parcel_delivered();

    @Message("発送済みを取り消した")
    String action_parcel_undo();

    @Message("写しを台帳に載せた")
    String action_copy_open();

    @Message("写しを処分した")
    String action_copy_close();

    @Message("消去を保留した")
    String action_hold_place();

    @Message("保留を解いた")
    String action_hold_release();

    @Message("情報を消去した")
    String action_person_erase();

    @Message("知らせた印を外した")
    String action_winner_untell();

    @Message("配達済みを取り消した")
    String action_parcel_undo_delivered();

    @Message("リストの受け取りが終わった")
    String action_list_fetched();

    @Message("リストの受け取りが途切れた")
    String action_list_fetch_broken();

    @Message("リストの表記の直しを認めた")
    String action_list_accept();

    @Message("リストから外した")
    String action_list_take_out();

    @Message("申し出に答えを出した")
    String action_dispute_decide();

    @Message("隔離を解いた")
    String action_quarantine_release();

    @Message("そのほかの操作")
    String action_other();
}
