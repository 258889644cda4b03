package dev.todoke.shipping.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about carriers' files. */
@MessageBundle("shippingReturn")
public interface ReturnMessages {

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
