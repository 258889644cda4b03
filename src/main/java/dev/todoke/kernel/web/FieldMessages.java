package dev.todoke.kernel.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is wrong with a field, one sentence for each code; add an {@code error_<code>} (with _ for -) for {@link FormState}. */
@MessageBundle("fields")
public interface FieldMessages {

    @Message("任意")
    String optional();

    @Message("{count}か所を確認してください")
    String summary(int count);

    @Message("保存")
    String save();

    @Message("選んでください")
    String choose();

    @Message("ここを確認してください")
    String error_other();

    @Message("入力してください")
    String error_blank();

    @Message("長すぎます。短くしてください")
    String error_too_long();

    @Message("検証点として読めません。保管したファイルの中身をそのまま貼り付けてください")
    String error_no_checkpoint();

    @Message("電話番号、メールアドレス、郵便番号のように見えるものがあります。用件だけを書いてください")
    String error_looks_personal();

    @Message("使えない文字があります")
    String error_unprintable();

    @Message("使える範囲の数ではありません")
    String error_out_of_range();

    @Message("すでに使われています。別のものにしてください")
    String error_taken();

    @Message("英大文字と数字で書いてください（例:HARU2026）")
    String error_code_shape();

    @Message("開始日より後の日付にしてください")
    String error_before_opening();

    @Message("公開後は変えられません")
    String error_fixed();

    @Message("電話番号の形になっていません（例:03-1234-5678）")
    String error_phone_shape();

    @Message("郵便番号は7けたの数字です")
    String error_postal_code_shape();

    @Message("決められたけた数の数字で書いてください")
    String error_digits();

    @Message("アカウントIDは英数字と _ . - で書いてください")
    String error_handle_shape();

    @Message("年-月-日の形で書いてください（例:2026-04-01）")
    String error_date();

    @Message("ほかの人が先に変更しました。開き直してからもう一度変えてください")
    String error_changed();

    @Message("気づいた時刻より前にしてください")
    String error_after_detection();

    @Message("書かれた名前と同じではありません")
    String error_not_the_name();

    @Message("取り消せません。確かめるために「{name}」と入力してください")
    String type_the_name(String name);
}
