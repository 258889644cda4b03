package dev.todoke.staff.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of contractors and standing approvals. */
@MessageBundle("contractor")
public interface ContractorMessages {

    @Message("委託先と継続承認")
    String title();

    @Message("発送リストを渡す会社です。委託先のためのリストには、もう一人の承認か、継続承認が要ります。")
    String lead();

    @Message("まだ委託先はありません。発送を頼む会社を下で足してください。")
    String none();

    @Message("会社の名前")
    String name();

    @Message("委託を始めた日")
    String since();

    @Message("{day}に終了")
    String ended(String day);

    @Message("足す")
    String add();

    @Message("委託を終える")
    String end();

    @Message("継続承認")
    String standing();

    @Message("同じ会社・同じ形式のリストを、1日の件数までまとめて承認します。長くて30日です。いつでもすぐに止められます。使うたびに記録に残ります。")
    String standingLead();

    @Message("継続承認はまだありません。")
    String noStanding();

    @Message("委託先")
    String contractor();

    @Message("形式")
    String layout();

    @Message("1日の件数")
    String rowsADay();

    @Message("最後の日")
    String endsOn();

    @Message("使った件数")
    String used();

    @Message("今日{today}件、これまで{total}件（{lists}リスト）")
    String usedText(int today, long total, int lists);

    @Message("状態")
    String state();

    @Message(
            "{#switch state}{#case 'waiting'}承認を待っています{#case 'in-force'}有効{#case 'revoked'}止めました{#else}終わりました{/switch}")
    String stateName(String state);

    @Message("承認を依頼する")
    String ask();

    @Message("すぐに止める")
    String revoke();
}
