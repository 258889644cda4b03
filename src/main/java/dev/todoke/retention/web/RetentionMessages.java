package dev.todoke.retention.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the retention pages. */
@MessageBundle("retention")
public interface RetentionMessages {

    @Message("消去と保管期限")
    String board();

    @Message("消去は自動で行われます。ここでは、これから消えるもの、遅れているもの、消えた記録を確かめられます。")
    String boardLead();

    @Message("消去を止めています。サーバーの時計が疑わしいためです({why})。")
    String guardHeld(String why);

    @Message("時計を確かめたら、消去を再開できます。再開しなくても、時計が1時間そろえば自動で再開します。")
    String guardNext();

    @Message("時計を確かめた。消去を再開する")
    String guardRelease();

    @Message("キャンペーン")
    String campaign();

    @Message("保管中の人数")
    String kept();

    @Message("まもなく消去(14日以内)")
    String soon();

    @Message("期限超過")
    String overdue();

    @Message("凍結(未判断)")
    String frozen();

    @Message("保全中")
    String held();

    @Message("次の期限")
    String nextDay();

    @Message("状態")
    String state();

    @Message("保管中")
    String stateKept();

    @Message("鍵を廃棄済み。写しが残っています")
    String stateEnded();

    @Message("完了")
    String stateClosed();

    @Message("キャンペーンはまだありません。")
    String noCampaigns();

    @Message("消去記録")
    String records();

    @Message("消去記録はまだありません。")
    String noRecords();

    @Message("日時")
    String at();

    @Message("種類")
    String kind();

    @Message("人数")
    String people();

    @Message("期限が来た人の消去")
    String kind_people();

    @Message("キャンペーンの終了(鍵の廃棄)")
    String kind_campaign();

    @Message("完了証明")
    String kind_closure();

    @Message("詳しく見る")
    String show();

    @Message("凍結とは、最終期限を過ぎたのに、発送するか決まっていない記録です。発送・辞退・失効を決めると消去が進みます。")
    String frozenHint();

    @Message("写しの台帳")
    String copies();

    @Message("個人情報がある場所をすべて書き出し、消したらチェックします。台帳が空にならないと完了証明は出ません。")
    String copiesLead();

    @Message("場所")
    String place();

    @Message("名前(人の名前は書かない)")
    String label();

    @Message("含まれる情報")
    String categories();

    @Message("いつから")
    String since();

    @Message("消す期限")
    String eraseBy();

    @Message("消した確認")
    String proof();

    @Message("消した")
    String tickOff();

    @Message("消去済み")
    String gone();

    @Message("写しを書き加える")
    String addCopy();

    @Message("書き加える")
    String add();

    @Message("自社の保管庫")
    String place_OUR_STORE();

    @Message("DMの履歴")
    String place_DM_HISTORY();

    @Message("委託先のファイル")
    String place_CONTRACTOR_FILE();

    @Message("社内にダウンロードしたファイル")
    String place_OFFICE_DOWNLOAD();

    @Message("運送会社のシステム")
    String place_CARRIER_SYSTEM();

    @Message("表計算シート")
    String place_SPREADSHEET();

    @Message("アカウントID")
    String category_HANDLE();

    @Message("表示名")
    String category_DISPLAY_NAME();

    @Message("氏名")
    String category_NAME();

    @Message("住所")
    String category_ADDRESS();

    @Message("電話番号")
    String category_PHONE();

    @Message("メールアドレス")
    String category_EMAIL();

    @Message("保全")
    String holds();

    @Message("理由があって期限後も残すと決めたもの。消去はこれを飛ばします。")
    String holdsLead();

    @Message("保全はありません。")
    String noHolds();

    @Message("理由")
    String reason();

    @Message("この日まで")
    String until();

    @Message("対象")
    String subject();

    @Message("キャンペーン全体")
    String wholeCampaign();

    @Message("1人")
    String onePerson();

    @Message("保全を終える")
    String releaseHold();

    @Message("キャンペーン全体を保全する")
    String placeHold();

    @Message("保全する")
    String hold();

    @Message("事案の対応")
    String reason_INCIDENT();

    @Message("本人からの請求")
    String reason_SUBJECT_REQUEST();

    @Message("法的な請求")
    String reason_LEGAL_CLAIM();

    @Message("当局の求め")
    String reason_AUTHORITY();

    @Message("戻ってきた荷物")
    String reason_RETURNED_PARCEL();

    @Message("鍵の廃棄を待っている理由: キャンペーンがまだ開いています")
    String delay_campaign_open();

    @Message("鍵の廃棄を待っている理由: 締切日がわかりません")
    String delay_closing_day_unknown();

    @Message("鍵の廃棄を待っている理由: 保全中です")
    String delay_held();

    @Message("鍵の廃棄を待っている理由: 使用中です")
    String delay_in_use();

    @Message("鍵の廃棄を待っている理由: まだ鍵を使う記録があります")
    String delay_not_ready();

    @Message("署名つきの記録(JSON)")
    String recordFile();

    @Message("署名(64バイト)")
    String signatureFile();

    @Message("公開鍵(PEM)")
    String keyFile();

    @Message("確かめ方")
    String howToVerify();

    @Message("3つのファイルを保存し、次の1行を実行します。OpenSSL 3.0以上があれば、このソフトは要りません。")
    String verifyLead();

    @Message("データベースの古いコピーからも読めなくなる日時")
    String databaseBy();

    @Message("鍵の保管庫のバックアップからも読めなくなる日時")
    String keyStoreBy();

    @Message("消した行の数(表ごと)")
    String rows();

    @Message("消去時にまだ残っていた写し")
    String elsewhere();

    @Message("なし")
    String none();

    @Message("署名鍵")
    String keyId();

    @Message("消去記録へ戻る")
    String backToBoard();
}
