package dev.todoke.console.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the campaign list and overview. */
@MessageBundle("campaigns")
public interface CampaignMessages {

    @Message("キャンペーン")
    String title();

    @Message("当選者の送付先を集めて、発送し、期限どおりに消去します。")
    String lead();

    @Message("新しいキャンペーン")
    String new_one();

    @Message("まだキャンペーンがありません。")
    String empty();

    @Message("前のキャンペーン")
    String older();

    @Message("次の{count}件")
    String next_page(int count);

    @Message("コード")
    String code();

    @Message("名前")
    String name();

    @Message("状態")
    String state();

    @Message("受付期間")
    String days();

    @Message("回答")
    String answered();

    @Message("発送")
    String shipped();

    @Message("消去期限")
    String erase_by();

    @Message("{part} / {whole}")
    String of(long part, long whole);

    @Message("準備中")
    String campaign_draft();

    @Message("受付中")
    String campaign_open();

    @Message("受付前")
    String campaign_soon();

    @Message("受付終了")
    String campaign_over();

    @Message("消去済み")
    String campaign_erased();

    @Message("概要")
    String tab_overview();

    @Message("当選者")
    String tab_winners();

    @Message("取り込み")
    String tab_import();

    @Message("リンク")
    String tab_links();

    @Message("DMで連絡")
    String tab_worklist();

    @Message("発送リスト")
    String tab_lists();

    @Message("保存と消去")
    String tab_retention();

    @Message("設定")
    String tab_settings();

    @Message("予定")
    String timeline();

    @Message("次にすること")
    String next_step();

    @Message("公開の前に足りないものがあります。設定で補ってください。")
    String step_complete(long n);

    @Message("準備ができました。公開すると当選者の入力を受け付けます。")
    String step_open(long n);

    @Message("当選者を取り込みます。必要なのはアカウントIDだけです。")
    String step_import(long n);

    @Message("{n}人に受付リンクを発行します。")
    String step_issue(long n);

    @Message("{n}人に当選を知らせます。")
    String step_tell(long n);

    @Message("{n}人の回答を待っています。")
    String step_wait(long n);

    @Message("{n}人分の発送リストを作ります。")
    String step_list(long n);

    @Message("発送リストの{n}件を発送し、「発送済み」にします。")
    String step_ship(long n);

    @Message("{n}人の情報は期限が来ると自動で消去されます。")
    String step_erase(long n);

    @Message("{n}人の情報を消去しました。消去記録があります。")
    String step_done(long n);

    @Message("設定を開く")
    String go_complete();

    @Message("公開する")
    String go_open();

    @Message("当選者を取り込む")
    String go_import();

    @Message("リンクを発行する")
    String go_issue();

    @Message("連絡リストを開く")
    String go_tell();

    @Message("当選者を見る")
    String go_wait();

    @Message("発送リストへ")
    String go_list();

    @Message("発送リストへ")
    String go_ship();

    @Message("保存と消去を見る")
    String go_erase();

    @Message("消去記録を見る")
    String go_done();

    @Message("公開前チェック")
    String checks();

    @Message("公開できません")
    String blocks();

    @Message("確認")
    String warns();

    @Message("足りないものはありません。")
    String all_well();

    @Message("利用目的の文がありません")
    String check_no_purpose();

    @Message("消去の決まり（日数と月数）がありません")
    String check_no_retention();

    @Message("お問い合わせ先がありません")
    String check_no_contact_desk();

    @Message("賞品がありません")
    String check_no_prize();

    @Message("受付期間が過ぎています")
    String check_window_past();

    @Message("受付期間が3日より短くなっています")
    String check_window_short();

    @Message("発送元（ご依頼主）が登録されていません")
    String check_no_sender();

    @Message("会社の情報が登録されていません")
    String check_no_organisation();

    @Message("パスキーのない発送担当がいます（リストはパスキーから）")
    String check_shipper_without_passkey();

    @Message("SNSアカウントが選ばれていません")
    String check_no_account();

    @Message("SNSアカウントの数値IDがありません（IDを変えられても追えるように）")
    String check_account_without_number();

    @Message("確認してください")
    String check_other();

    @Message("進み具合")
    String funnel();

    @Message("リンクを発行しました。")
    String issued_notice();

    @Message("受付を終える")
    String close_title();

    @Message("終了日より前に、または追加がないように閉じる")
    String close_ask();

    @Message("当選者は入力も変更もできなくなり、取り込みとリンクの発行も止まります。元に戻せません。発送と消去はそのまま続きます。")
    String close_why();

    @Message("受付を終える")
    String close_do();
}
