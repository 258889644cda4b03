package dev.todoke.console.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page of a chosen set. */
@MessageBundle("selection")
public interface SelectionMessages {

    @Message("まとめて処理")
    String title();

    @Message("{n}件を選びました。")
    String chosen(int n);

    @Message("この条件のすべて、{n}件を選びました。")
    String chosen_whole(int n);

    @Message("一覧では{seen}件でした。いまは{n}件です。")
    String other_count(int seen, int n);

    @Message("いまの状態")
    String states();

    @Message("表示したときから{n}件が動きました。")
    String moved(int n);

    @Message("番号")
    String reference();

    @Message("表示したとき")
    String was();

    @Message("いま")
    String is();

    @Message("理由")
    String why();

    @Message("はじめの200件です。")
    String first();

    @Message("対象は{n}件です。ほかの状態の人には何もしません。")
    String concerns(long n);

    @Message("対象はありません。この状態の人にまとめてできることはありません。")
    String nothing();

    @Message("日付")
    String on();

    @Message("一覧へ戻る")
    String back();

    @Message("連絡済みにする")
    String do_tell();

    @Message("連絡済みを取り消す")
    String do_untell();

    @Message("リンクを発行する")
    String do_issue();

    @Message("リンクを止める")
    String do_stop();

    @Message("発送済みにする")
    String do_ship();

    @Message("お届け済みにする")
    String do_deliver();

    @Message("{n}件を連絡済みにしました。")
    String done_tell(long n);

    @Message("{n}件の連絡済みを取り消しました。")
    String done_untell(long n);

    @Message("{n}件にリンクを発行しました。")
    String done_issue(long n);

    @Message("{n}件のリンクを止めました。")
    String done_stop(long n);

    @Message("{n}件を発送済みにしました。")
    String done_ship(long n);

    @Message("{n}件をお届け済みにしました。")
    String done_deliver(long n);

    @Message("{n}件には何もしませんでした。")
    String left(long n);

    @Message("何もしなかった人")
    String left_title();

    @Message("元に戻す")
    String undo();

    @Message("{time}まで元に戻せます。")
    String undo_until(String time);

    @Message("{n}件を元に戻しました。")
    String undone(long n);

    @Message("{n}件はその後に進んでいたので、そのままです。")
    String moved_on(long n);

    @Message("処理しています。")
    String running();

    @Message("{n} / {all}")
    String progress(long n, long all);

    @Message("処理のようすを見る")
    String job();

    @Message("途中で止まりました。{n}件が残っています。")
    String stopped(long n);

    @Message("続きをする")
    String go_on();

    @Message("すでに連絡済み")
    String why_told();

    @Message("リンクがない")
    String why_new();

    @Message("まだ連絡していない")
    String why_linked();

    @Message("ページを開いている")
    String why_opened();

    @Message("期限が過ぎている")
    String why_late();

    @Message("回答がある")
    String why_answered();

    @Message("辞退している")
    String why_declined();

    @Message("発送準備に入っている")
    String why_listed();

    @Message("発送済み")
    String why_shipped();

    @Message("お届け済み")
    String why_delivered();

    @Message("消去済み")
    String why_erased();

    @Message("いまの状態ではできない")
    String why_refused();

    @Message("その後に動いた")
    String why_moved();
}
