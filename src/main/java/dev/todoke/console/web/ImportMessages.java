package dev.todoke.console.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the import page. */
@MessageBundle("imports")
public interface ImportMessages {

    @Message("当選者を取り込む")
    String import_title();

    @Message("CSVファイルを選ぶか、表計算ソフトの表をそのまま貼り付けます。必要な列は「アカウントID」だけです。")
    String import_lead();

    @Message("読み取る列：アカウントID（handle）、賞品、順位、表示名、数値ID、メール。ほかの列は読みません。")
    String import_columns();

    @Message("1回に1万行・12MBまで。UTF-8 と Shift_JIS（CP932）が使えます。同じファイルを2回取り込んでも何も変わりません。")
    String import_limits();

    @Message("CSVファイル")
    String import_file();

    @Message("または、ここに貼り付ける")
    String import_paste();

    @Message("1行目は列の名前です。")
    String import_paste_hint();

    @Message("まず確かめる")
    String import_check();

    @Message("取り込む")
    String import_apply();

    @Message("「まず確かめる」では何も保存しません。")
    String import_check_hint();

    @Message("問題はありません。取り込むには、同じファイルをもう一度選んで「取り込む」を押してください。")
    String import_clean();

    @Message("取り込みました。")
    String import_done();

    @Message("直すところがあります。何も取り込んでいません。")
    String import_bad();

    @Message("読んだ行")
    String import_rows();

    @Message("新しい当選者")
    String import_new_winners();

    @Message("新しい当選")
    String import_new_awards();

    @Message("すでにある行")
    String import_unchanged();

    @Message("文字コード")
    String import_charset();

    @Message("直すところ")
    String import_problems();

    @Message("お知らせ")
    String import_notes();

    @Message("場所")
    String import_where();

    @Message("内容")
    String import_what();

    @Message("ファイル")
    String where_file();

    @Message("1行目（列の名前）")
    String where_columns();

    @Message("{n}列目")
    String where_column(String n);

    @Message("{n}行目")
    String where_row(String n);

    @Message("{n}行目・{column}")
    String where_cell(String n, String column);

    @Message("アカウントID")
    String column_handle();

    @Message("数値ID")
    String column_platformId();

    @Message("表示名")
    String column_displayName();

    @Message("賞品")
    String column_prize();

    @Message("順位")
    String column_rank();

    @Message("メール")
    String column_email();

    @Message("確認してください")
    String what_other();

    @Message("ファイルが大きすぎます（12MBまで）")
    String what_too_large();

    @Message("Excelのファイルです。「CSV」で保存し直すか、表を貼り付けてください")
    String what_spreadsheet();

    @Message("文字コードが読めないか、混ざっています。UTF-8 か Shift_JIS で保存し直してください")
    String what_charset();

    @Message("当選者の行がありません")
    String what_empty();

    @Message("1万行を超えています。分けてください")
    String what_too_many_rows();

    @Message("問題が多いので、ここで読むのをやめました")
    String what_too_many_problems();

    @Message("「アカウントID」の列がありません")
    String what_no_handle();

    @Message("同じものがもう一度出てきます（2つ目は数えません）")
    String what_repeated();

    @Message("この列は読みません")
    String what_ignored();

    @Message("引用符（\"）の閉じ方が合いません")
    String what_quotes();

    @Message("空です")
    String what_blank();

    @Message("= + - @ で始まっています（式に見えます）")
    String what_formula();

    @Message("長すぎます")
    String what_too_long();

    @Message("空白が入っています")
    String what_space();

    @Message("改行などの見えない文字が入っています")
    String what_control_character();

    @Message("表計算ソフトが数を丸めています。列を「文字列」にして出し直してください")
    String what_rounded();

    @Message("形が違います")
    String what_shape();

    @Message("このキャンペーンの賞品ではありません")
    String what_unknown();

    @Message("このキャンペーンには賞品がまだありません")
    String what_no_prize();

    @Message("アカウントIDと数値IDが別の人を指しています")
    String what_two_people();

    @Message("同じ人です。保存済みの連絡先はそのままにします")
    String what_kept_as_stored();

    @Message("直す行だけのファイルを受け取る")
    String import_errors();

    @Message("直す行だけのファイルには、直すところの列が一つ加わります。直したら、そのまま取り込めます。")
    String import_errors_hint();
}
