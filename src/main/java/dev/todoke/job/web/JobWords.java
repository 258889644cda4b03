package dev.todoke.job.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages about long work. */
@MessageBundle("jobs")
public interface JobWords {

    @Message("時間のかかる処理")
    String title();

    @Message("取り込みや検証など、すぐには終わらない処理の進み具合です。始めた人のほか、同じ部門の担当者に見えます。")
    String lead();

    @Message("まだ何も実行されていません。大きなファイルの取り込みなどを始めると、ここに並びます。")
    String empty();

    @Message("この状態の処理はありません。")
    String none();

    @Message("キャンペーンを開く")
    String to_campaigns();

    @Message("すべて")
    String all();

    @Message("状態で絞り込む")
    String by_state();

    @Message("処理")
    String kind();

    @Message("状態")
    String state();

    @Message("進み具合")
    String progress();

    @Message("始めた人")
    String who();

    @Message("受付")
    String asked();

    @Message("開始")
    String started();

    @Message("終了")
    String ended();

    @Message("次の50件")
    String next_page();

    @Message("順番待ち")
    String state_waiting();

    @Message("実行中")
    String state_running();

    @Message("完了")
    String state_done();

    @Message("失敗")
    String state_failed();

    @Message("取り消し済み")
    String state_cancelled();

    @Message("当選者の取り込み")
    String kind_winner_import();

    @Message("発送リストの作成")
    String kind_list_produce();

    @Message("記録の検証")
    String kind_audit_verify();

    @Message("リンクの発行")
    String kind_links_issue();

    @Message("当選者の一括処理")
    String kind_winners_bulk();

    @Message("一括処理の取り消し")
    String kind_winners_undo();

    @Message("そのほかの処理")
    String kind_other();

    @Message("順番を待っています。")
    String says_waiting();

    @Message("{done}件まで進みました。")
    String says_counted(String done);

    @Message("{total}件のうち{done}件（{percent}%）まで進みました。")
    String says_part(String done, String total, long percent);

    @Message("終わりました。")
    String says_done();

    @Message("失敗しました。何も書き換えられていません。")
    String says_failed();

    @Message("取り消しました。何も書き換えられていません。")
    String says_cancelled();

    @Message("途中で失敗しました。そこまでに処理した分は、そのまま残っています。結果の画面で確かめてください。")
    String says_failed_part();

    @Message("途中で取り消しました。そこまでに処理した分は、そのまま残っています。結果の画面で確かめてください。")
    String says_cancelled_part();

    @Message("取り消しています。次の区切りで止まります。そこまでに処理した分は残ります。")
    String says_stopping();

    @Message("取り消しています。次の区切りで止まり、途中までの分は元に戻ります。")
    String says_cancelling();

    @Message("ほかの変更と重なりました。もう一度お試しください。")
    String problem_conflict();

    @Message("権限がなくなったため止まりました。")
    String problem_forbidden();

    @Message("サーバーの停止に伴って止まりました。もう一度始めてください。")
    String problem_node_stopped();

    @Message("サーバーが応答しなくなりました。もう一度始めてください。")
    String problem_node_lost();

    @Message("プログラムの不具合です。管理者に問い合わせ番号を伝えてください。")
    String problem_fault();

    @Message("内容に問題があります。元の画面で確かめてください。")
    String problem_other();

    @Message("理由")
    String problem();

    @Message("問い合わせ番号")
    String incident();

    @Message("結果を見る")
    String see_result();

    @Message("取り消す")
    String cancel();

    @Message("取り消しますか")
    String cancel_ask();

    @Message("途中までの分は元に戻ります。終わる直前なら、終わることがあります。")
    String cancel_why();

    @Message("次の区切りで止まります。そこまでに処理した分は残り、元には戻りません。終わる直前なら、終わることがあります。")
    String stop_why();

    @Message("3秒ごとに読み込み直します。")
    String reloads();

    @Message("処理の一覧へ")
    String back();

    @Message("結果")
    String result();

    @Message("行")
    String count_rows();

    @Message("新しい当選者")
    String count_newWinners();

    @Message("新しい当選")
    String count_newAwards();

    @Message("変わらなかった行")
    String count_unchanged();

    @Message("処理した件数")
    String count_done();

    @Message("処理しなかった件数")
    String count_left_out();

    @Message("件数")
    String count_other();
}
