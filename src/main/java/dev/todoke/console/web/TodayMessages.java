package dev.todoke.console.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.LocalDate;

/** Words of what is to be done today. */
@MessageBundle("today")
public interface TodayMessages {

    @Message("{#switch urgency}{#case 'NOW'}いますぐ{#case 'TODAY'}今日{#case 'SOON'}近いうち{/switch}")
    String urgency(String urgency);

    @Message(
            "{#switch kind}{#case 'OVERDUE'}消去の期限を過ぎています{#case 'JOB_FAILED'}失敗した処理があります{#case 'TASK_FAILED'}予定の処理が失敗しています{#case 'FROZEN'}判断待ちで消去が止まっています{#case 'APPROVAL'}あなたの承認を待っています{#case 'DEADLINE'}締切が近く、回答がまだです{#case 'LIST_WAITING'}作成を待つ発送リスト{#case 'TO_SHIP'}発送リストに入れられます{#case 'TO_TELL'}当選をまだ知らせていません{#case 'UNCOLLECTED'}回答がまだです{#case 'ERASURE_SOON'}まもなく消去されます{#case 'NOT_OPEN'}公開前のキャンペーン{#case 'NOT_ENROLLED'}登録がまだの担当者{/switch}")
    String kind(String kind);

    @Message(
            "{#switch kind}{#case 'APPROVAL'}承認{#case 'JOB_FAILED'}処理の一覧{#case 'TASK_FAILED'}システム{#case 'NOT_ENROLLED'}担当者と役割{/switch}")
    String place(String kind);

    @Message("{day}まで")
    String by(LocalDate day);
}
