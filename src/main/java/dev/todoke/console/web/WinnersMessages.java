package dev.todoke.console.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the winners table's controls. */
@MessageBundle("winlist")
public interface WinnersMessages {

    @Message("絞り込み")
    String filters();

    @Message("状態")
    String by_state();

    @Message("確認が必要なもの")
    String by_mark();

    @Message("並べ方")
    String sorts();

    @Message("1ページの件数")
    String sizes();

    @Message("番号")
    String sort_reference();

    @Message("動いた順")
    String sort_updated();

    @Message("状態")
    String sort_state();

    @Message("要確認")
    String mark_problem();

    @Message("二人が回答")
    String mark_disputed();

    @Message("隔離")
    String mark_quarantined();

    @Message("まだ届いていない")
    String mark_silent();

    @Message("件数を数える")
    String count();

    @Message("この条件で{n}件")
    String found(long n);

    @Message("前のページ")
    String before();

    @Message("次のページ")
    String after();

    @Message("選ぶ")
    String pick();

    @Message("{reference}を選ぶ")
    String pick_one(String reference);

    @Message("最後の動き")
    String moved_on();

    @Message("アカウント")
    String handle();

    @Message("このページのアカウントを表示する")
    String show_handles();

    @Message("理由を選ぶと、このページの人だけを開きます。一回につき記録が一行残ります。")
    String show_handles_lead();

    @Message("アカウントを隠す")
    String hide_handles();

    @Message("まとめて処理")
    String bulk();

    @Message("選んだ行をまとめて処理する")
    String bulk_page();

    @Message("この条件の{n}件すべてをまとめて処理する")
    String bulk_all(long n);

    @Message("この条件のすべてをまとめて処理する")
    String bulk_all_uncounted();

    @Message("この条件に当てはまる人はいません。")
    String none();

    @Message("絞り込みを外す")
    String clear();
}
