package dev.todoke.console.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page of the program itself. */
@MessageBundle("system")
public interface SystemMessages {

    @Message("システム")
    String title();

    @Message("このプログラム")
    String program();

    @Message("版")
    String version();

    @Message("Java")
    String java();

    @Message("動かし方")
    String mode();

    @Message("データベース")
    String database();

    @Message("スキーマの変更")
    String migrations();

    @Message("時計")
    String clocks();

    @Message("この機械の時刻")
    String now();

    @Message("データベースとの差")
    String apart();

    @Message("時計が合わないため、消去を止めています。")
    String held();

    @Message("合っています")
    String agree();

    @Message("鍵")
    String keys();

    @Message("鍵のある範囲")
    String scopes();

    @Message("いちばん古い鍵")
    String oldest();

    @Message("廃棄の記録")
    String destroyed();

    @Message("控えの確認")
    String backup();

    @Message("まだ確認されていません")
    String never();

    @Message("消去")
    String erasure();

    @Message("期限を過ぎたものはありません")
    String none_overdue();

    @Message("予定された処理")
    String tasks();

    @Message("何台で動いていても、それぞれ一度だけ動きます。時刻は日本時間です。")
    String lead();

    @Message("処理")
    String task();

    @Message("開始")
    String started();

    @Message("終了")
    String finished();

    @Message("結果")
    String outcome();

    @Message("成功")
    String done();

    @Message("失敗")
    String failed();

    @Message("実行中")
    String running();

    @Message("まだ")
    String waiting();

    @Message("間隔")
    String interval();

    @Message("{days}日前")
    String daysAgo(long days);

    @Message("{people}人が{days}日過ぎています")
    String overdue(long people, long days);

    @Message("{minutes}分")
    String minutes(long minutes);

    @Message("{millis}ミリ秒")
    String millis(long millis);

    @Message(
            "{#switch task}{#case 'audit.sequence'}記録に順番をつける{#case 'console.deeds'}古い一括処理の控えを消す{#case 'details.derive'}届いた回答を下調べする{#case 'intake.terms'}回答の期限を数える{#case 'job.sweep'}止まった処理を片づける{#case 'post.send'}知らせを送る{#case 'rest.keys'}使い終えた要求の鍵を消す{#case 'retention.clock'}二つの時計を見比べる{#case 'retention.notes'}期限の来た覚え書きを消す{#case 'retention.tell'}消去の遅れを知らせる{#case 'retention.sweep'}期限の来た情報を消す{#case 'retention.tombstone'}消去の跡を期限で消す{#case 'staff.tidy'}終わったサインインの記録を消す{#case 'vault.rewrap'}鍵を新しいものに替える{#else}{task}{/switch}")
    String about(String task);
}
