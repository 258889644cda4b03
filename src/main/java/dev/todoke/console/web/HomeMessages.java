package dev.todoke.console.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the first page and of administration. */
@MessageBundle("home")
public interface HomeMessages {

    @Message("今日やること")
    String title();

    @Message("いま、やることはありません。")
    String nothing();

    @Message("はじめのキャンペーンを作ると、締切や発送、消去の予定がここに並びます。")
    String nothingNext();

    @Message("キャンペーンを作る")
    String createCampaign();

    @Message("キャンペーンを見る")
    String seeCampaigns();

    @Message("一人の管理者だけで変えた権限があります。心当たりがなければ止めてください。")
    String alone();

    @Message("{person}：本人確認の登録し直し（{from}から）")
    String aloneRenewal(String person, String from);

    @Message("{person}：{role}（{from}から）")
    String aloneRole(String person, String role, String from);

    @Message("止める")
    String aloneStop();

    @Message("鍵の控えがまだ確認されていません。")
    String keysAtRisk();

    @Message("鍵を失うと、預かった情報はすべて読めなくなります。鍵のフォルダーを別の安全な場所に控え、データベースの控えとは分けて保管してください。")
    String keysAtRiskWhy();

    @Message("祝日のデータは{day}までです。")
    String calendarEnd(String day);

    @Message("それより先の営業日は、土日だけを除いて数えます。新しい版に更新してください。")
    String calendarEndWhy();

    @Message("控えを取り、別の場所に保管しました")
    String keysBackedUp();

    @Message("{count}人")
    String people(long count);

    @Message("{count}件")
    String things(long count);

    @Message("管理")
    String administration();

    @Message("担当者と役割")
    String people_page();

    @Message("招待、役割、停止")
    String people_hint();

    @Message("事業部")
    String divisions();

    @Message("公開名、問い合わせ先")
    String divisions_hint();

    @Message("差出人")
    String senders();

    @Message("伝票の差出人と運送会社の契約")
    String senders_hint();

    @Message("SNSアカウント")
    String accounts();

    @Message("公式アカウントと乗っ取りの記録")
    String accounts_hint();

    @Message("記録")
    String audit();

    @Message("だれが何をしたか")
    String audit_hint();

    @Message("承認")
    String approvals();

    @Message("もう一人の承認を待つ操作")
    String approvals_hint();

    @Message("時間のかかる処理")
    String jobs();

    @Message("取り込みなどの進み具合と結果")
    String jobs_hint();

    @Message("通知の送信")
    String post();

    @Message("担当者へのメールとチャット")
    String post_hint();

    @Message("版、鍵、時計、予定された処理")
    String system_hint();

    @Message("サインインの設定")
    String security();

    @Message("自分の端末とサインイン")
    String security_hint();
}
