package dev.todoke.shipping.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page of one list. */
@MessageBundle("shippingList")
public interface ListMessages {

    @Message("伝票に出せない文字")
    String problems();

    @Message("元の表記は暗号化したまま残ります。置き換えるのは伝票だけです。")
    String problemsLead();

    @Message("伝票に出せない文字はありません。")
    String noProblems();

    @Message("内容")
    String problem();

    @Message("対応")
    String decision();

    @Message("伝票用の字に置き換え(対応不要)")
    String p_replaced();

    @Message("置き換えの確認が必要")
    String p_proposal();

    @Message("印字できないかもしれない字")
    String p_uncertain();

    @Message("伝票に出せない字")
    String p_unencodable();

    @Message("伝票に入りきらない長さ")
    String p_too_long();

    @Message("必須項目がない")
    String p_missing();

    @Message("確認済み")
    String accepted();

    @Message("リストから外した")
    String takenOut();

    @Message("提案どおりに置き換える(すべて)")
    String acceptAll();

    @Message("置き換える")
    String accept();

    @Message("リストから外す")
    String takeOut();

    @Message("表記を見る")
    String look();

    @Message("内容の確認")
    String preview();

    @Message("先頭の5件を、伏せ字で表示します。表示は記録されます。")
    String previewLead();

    @Message("先頭の5件を表示")
    String showPreview();

    @Message("氏名")
    String name();

    @Message("承認")
    String approval();

    @Message("500件を超えるリストと、委託先が発送するリストには、もう1人の承認が必要です。")
    String approvalLead();

    @Message("承認を依頼する")
    String ask();

    @Message("承認を依頼しました。承認されたら、リストを確定してください。")
    String asked();

    @Message("リストを確定する")
    String produce();

    @Message("確定すると内容は変わりません。あとで変更や辞退があったときは、受け取れなくなり、作り直します。")
    String produceLead();

    @Message("ファイル")
    String file();

    @Message("受け取りはすべて記録されます。受け取れるのは {day} までです。")
    String fileLead(String day);

    @Message("受け取れるのは {day} まででした。もう一度送るには、このリストを取り消して作り直してください。")
    String fileOver(String day);

    @Message("ファイルを受け取る")
    String fetch();

    @Message("大きさ")
    String bytes();

    @Message("B2クラウドの取込みパターンは「基本レイアウト」、取込み開始行は2です。Excelで開いて保存しないでください。")
    String fetchHint();

    @Message("受け取りの記録")
    String fetches();

    @Message("完了")
    String complete();

    @Message("途中で中止")
    String broken();

    @Message("発送の記録")
    String ship();

    @Message("このリストの荷物をまとめて「発送した」にします。保管期限はここから数えます。")
    String shipLead();

    @Message("リストを取り消す")
    String discard();

    @Message("伝票の表記")
    String spelling();

    @Message("入力された表記")
    String original();

    @Message("伝票の表記")
    String label();

    @Message("氏名")
    String field_name();

    @Message("市区町村")
    String field_city();

    @Message("町名・番地")
    String field_street();

    @Message("建物名・部屋番号")
    String field_building();

    @Message("戻る")
    String back();
}
