package dev.todoke.intake.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the links page. */
@MessageBundle("links")
public interface LinksMessages {

    @Message("受付リンク")
    String title();

    @Message("キャンペーンへ戻る")
    String back();

    @Message("リンクを発行する")
    String issueTitle();

    @Message("使えるリンクがない当選者：{count}名")
    String waiting(int count);

    @Message("全員に使えるリンクがあります。")
    String noneWaiting();

    @Message("{count}名にリンクを発行する")
    String issue(int count);

    @Message("いまの状態")
    String stateTitle();

    @Message("発行したリンク")
    String issued();

    @Message("開いた人")
    String opened();

    @Message("入力した人")
    String submitted();

    @Message("辞退した人")
    String declined();

    @Message("リンクを止める")
    String stopTitle();

    @Message("乗っ取りなどの心配があるときは、迷わず止めてください。すぐに効き、当選者の入力・辞退ができなくなります。受付番号を持つ人の確認と修正は続けられます。再開には2人の確認が必要です。")
    String stopText();

    @Message("このアカウントのリンクをすべて止める")
    String stopAccount();

    @Message("このキャンペーンのリンクをすべて止める")
    String stopCampaign();

    @Message("止めた記録")
    String stopsTitle();

    @Message("まだ何も止めていません。")
    String noStops();

    @Message("対象")
    String scope();

    @Message("範囲")
    String reach();

    @Message("止めた日時")
    String since();

    @Message("状況")
    String standing();

    @Message("停止中")
    String stopped();

    @Message("解除済み")
    String withdrawn();

    @Message("解除の確認を頼む")
    String ask();

    @Message("解除する")
    String withdraw();

    @Message("アカウント")
    String scopeChannel();

    @Message("キャンペーン")
    String scopeCampaign();

    @Message("当選者")
    String scopeWinner();

    @Message("リンク")
    String scopeLink();

    @Message("新しい入力")
    String reachFirstEntry();

    @Message("すべて")
    String reachEverything();
}
