package dev.todoke.organisation.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages for the company, its divisions and senders. */
@MessageBundle("organisation")
public interface OrganisationMessages {

    @Message("部門")
    String divisions();

    @Message("部門ごとに当選者の情報を分けて守ります。ほかの部門からは見えません。")
    String divisions_lead();

    @Message("部門")
    String division();

    @Message("委託先と継続承認")
    String contractors();

    @Message("通知先（メールとチャット）")
    String notices();

    @Message("部門を足す")
    String new_division();

    @Message("コード")
    String code();

    @Message("英大文字と数字、2〜12文字。")
    String code_hint();

    @Message("当選者に見せる名前")
    String public_name();

    @Message("お問い合わせ先")
    String contact_desk();

    @Message("当選者に見せる窓口です。")
    String contact_desk_hint();

    @Message("受付時間")
    String hours();

    @Message("まだありません。")
    String none();

    @Message("足す")
    String add();

    @Message("直す")
    String edit();

    @Message("会社")
    String company();

    @Message("当選者の画面と消去記録に出る、個人情報を預かる会社です。")
    String company_lead();

    @Message("正式名称")
    String legal_name();

    @Message("代表者")
    String representative();

    @Message("住所")
    String privacy_address();

    @Message("個人情報の窓口")
    String privacy_contact();

    @Message("発送元（ご依頼主）")
    String senders();

    @Message("送り状の「ご依頼主」になります。ヤマトB2クラウドの契約コードもここに入れます。")
    String senders_lead();

    @Message("発送元を足す")
    String new_sender();

    @Message("発送元")
    String sender();

    @Message("名前")
    String name();

    @Message("電話番号")
    String phone();

    @Message("郵便番号")
    String postal_code();

    @Message("都道府県")
    String prefecture();

    @Message("市区町村")
    String city();

    @Message("町名・番地")
    String street();

    @Message("建物名")
    String building();

    @Message("B2 ご請求先顧客コード")
    String b2_customer();

    @Message("10〜12けたの数字。B2クラウドを使わないなら空欄のまま。")
    String b2_customer_hint();

    @Message("B2 ご請求先分類コード")
    String b2_class();

    @Message("B2 運賃管理番号")
    String b2_fare();

    @Message("送り状種類")
    String b2_service();

    @Message("0：発払い、8：宅急便コンパクト、A：ネコポス")
    String b2_service_hint();

    @Message("品名")
    String item_name();

    @Message("25文字まで。荷物の外側に出ます。")
    String item_name_hint();
}
