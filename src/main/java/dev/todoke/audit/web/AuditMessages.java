package dev.todoke.audit.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the log's page. */
@MessageBundle("audit")
public interface AuditMessages {

    @Message("記録")
    String title();

    @Message("だれが、いつ、何をしたか。新しい順です。記録には番号と件数だけが入り、氏名や住所は入りません。")
    String lead();

    @Message("日時")
    String at();

    @Message("だれが")
    String who();

    @Message("何を")
    String what();

    @Message("件数")
    String counts();

    @Message("照合")
    String check();

    @Message("一致")
    String fits();

    @Message("不一致")
    String differs();

    @Message("拒否")
    String refused();

    @Message("前の記録へ")
    String older();

    @Message("記録はまだありません。")
    String empty();

    @Message("{#switch kind}{#case 'STAFF'}担当者{#case 'CLOCK'}時計{#case 'CONSOLE'}サーバー{#else}当選者のリンク{/switch}")
    String kind(String kind);
}
