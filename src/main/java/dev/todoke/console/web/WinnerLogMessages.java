package dev.todoke.console.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page on one winner's log. */
@MessageBundle("winnerlog")
public interface WinnerLogMessages {

    @Message("だれがこの人の情報を見たか")
    String title();

    @Message("開いた・リストに載せた・リンクを送った・消した、のすべてです。新しい順です。")
    String lead();

    @Message("当選者の画面へ")
    String back();

    @Message("いっしょに扱った件数")
    String among();

    @Message("この人についての記録はまだありません。")
    String empty();
}
