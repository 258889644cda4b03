package dev.todoke.shipping.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the shipping pages. */
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

    @Message("同梱物")
    String inserts();

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

    @Message("賞品")
    String prize();

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

    @Message("日付")
    String on();

    @Message("発送した")
    String markShipped();

    @Message("届いた")
    String markDelivered();

    @Message("発送を取り消す")
    String markUndone();

    @Message("伝票に出せない文字")
    String problems();

    @Message("元の表記は暗号化したまま残ります。置き換えるのは伝票だけです。")
    String problemsLead();

    @Message("伝票に出せない文字はありません。")
    String noProblems();

    @Message("荷物")
    String parcel();

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

    @Message("伝票番号の取り込み")
    String returns();

    @Message("B2クラウドの「発行済データ」から出力したファイルを選びます。読むのは管理番号・伝票番号・日付だけで、氏名や住所は保存しません。")
    String returnsLead();

    @Message("部門")
    String division();

    @Message("ファイル")
    String chooseFile();

    @Message("読み込む")
    String read();

    @Message("伝票番号")
    String number();

    @Message("判定")
    String finding();

    @Message("登録します")
    String finding_ok();

    @Message("登録します(末尾の数字を確認してください)")
    String finding_check_digit();

    @Message("登録済み")
    String finding_already();

    @Message("該当する荷物がありません")
    String finding_unknown();

    @Message("別の番号が登録済みです。変更しません")
    String finding_conflict();

    @Message("同じ荷物に番号が2つあります")
    String finding_duplicate();

    @Message("1つの番号が複数の荷物にあります")
    String finding_same_number();

    @Message("12桁の番号ではありません")
    String finding_number();

    @Message("データは消去済みです")
    String finding_erased();

    @Message("{count}件を登録する")
    String applyCount(long count);

    @Message("このファイルは登録済みです。")
    String applied();

    @Message("登録できる行はありません。")
    String nothing();
}
