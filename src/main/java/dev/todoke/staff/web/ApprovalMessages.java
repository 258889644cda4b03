package dev.todoke.staff.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of a second person's yes and no. */
@MessageBundle("approval")
public interface ApprovalMessages {

    @Message("あなたの承認を待っています")
    String waiting();

    @Message("いま、あなたの承認を待っている操作はありません。依頼が来ると、今日やることに出ます。")
    String none();

    @Message("あなたが依頼したもの")
    String asked();

    @Message("この1週間に依頼したものはありません。")
    String noneAsked();

    @Message("対象")
    String subject();

    @Message("内容の照合")
    String hash();

    @Message("依頼のあとで内容が変わりました。承認できません。依頼した人に、もう一度依頼してもらってください。")
    String changed();

    @Message("理由")
    String reason();

    @Message("承認しない")
    String decline();

    @Message("依頼を取り下げる")
    String withdraw();

    @Message("状態")
    String state();

    @Message(
            "{#switch code}{#case 'WAITING'}承認を待っています{#case 'APPROVED'}承認されました。期限までに一度だけ使えます{#case 'USED'}承認され、実行しました{#case 'DECLINED'}承認されませんでした{#case 'WITHDRAWN'}取り下げました{#else}期限が過ぎました{/switch}")
    String stateName(String code);

    @Message(
            "{#switch code}{#case 'LOOKED_AT'}内容を確かめた{#case 'AS_PLANNED'}予定どおり{#case 'NOT_NEEDED'}必要がない{#case 'WRONG_CONTENT'}内容が違う{#case 'WRONG_TIME'}今ではない{#else}直接話したい{/switch}")
    String reasonName(String code);

    @Message(
            "{#switch code}{#case 'own'}自分が依頼したものは承認できません。{#case 'role'}あなたの役割では承認できません。{#case 'changed'}依頼のあとで内容が変わったため、承認できませんでした。{#case 'expired'}期限が過ぎています。依頼した人に、もう一度依頼してもらってください。{#case 'approved'}すでにほかの人が承認しています。{#case 'used'}すでに承認され、実行されています。{#case 'declined'}すでに承認しないと決まっています。{#else}依頼した人が取り下げています。{/switch}")
    String wrong(String code);
}
