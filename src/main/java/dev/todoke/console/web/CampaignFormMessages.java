package dev.todoke.console.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of a campaign's form and settings. */
@MessageBundle("campaignForm")
public interface CampaignFormMessages {

    @Message("新しいキャンペーン")
    String new_title();

    @Message("このページだけで準備できます。空欄は、ほとんどの場合そのままで大丈夫です。")
    String new_lead();

    @Message("どの部門のキャンペーンですか")
    String which_division();

    @Message("部門がまだありません。管理者に部門の登録を頼んでください。")
    String no_division();

    @Message("部門")
    String division();

    @Message("キャンペーン名")
    String field_name();

    @Message("当選者の画面とDMに出ます。")
    String field_name_hint();

    @Message("コード")
    String field_code();

    @Message("英大文字と数字、12文字まで。公開後は変えられません。")
    String field_code_hint();

    @Message("当選連絡を送るSNSアカウント")
    String field_account();

    @Message("アカウントを使わない（メールなどで連絡）")
    String no_account();

    @Message("受付開始日")
    String field_opens();

    @Message("受付終了日")
    String field_closes();

    @Message("この日の23:59（日本時間）まで受け付けます。")
    String field_closes_hint();

    @Message("賞品")
    String prizes();

    @Message("賞品 {n}")
    String prize_n(int n);

    @Message("賞品名")
    String prize_name();

    @Message("賞品コード")
    String prize_code();

    @Message("伝票に印刷する品名")
    String prize_label();

    @Message("荷物の外側に出ます。25文字まで。空欄なら賞品名です。")
    String prize_label_hint();

    @Message("電話番号を聞く（宅配便に必要）")
    String asks_phone();

    @Message("メールアドレスを聞く")
    String asks_email();

    @Message("4つ目からは、作成後に「設定」で足せます。")
    String more_prizes();

    @Message("電話")
    String prize_phone();

    @Message("メール")
    String prize_email();

    @Message("賞品を足す")
    String add_prize();

    @Message("聞く")
    String yes();

    @Message("聞かない")
    String no();

    @Message("当選者への約束")
    String promise();

    @Message("利用目的（日本語）")
    String field_purpose_ja();

    @Message("利用目的（英語）")
    String field_purpose_en();

    @Message("入力の前に当選者が読む文です。")
    String field_purpose_hint();

    @Message("発送（お届け）から何日後に消去しますか")
    String field_days_after();

    @Message("遅くとも、お預かりから何か月で消去しますか")
    String field_latest_months();

    @Message("お問い合わせ先")
    String field_desk();

    @Message("当選者に見せる窓口です。例：メールアドレスや電話と受付時間。")
    String field_desk_hint();

    @Message("発送を任せる会社")
    String field_ships();

    @Message("自社で発送するなら空欄のままにします。")
    String field_ships_hint();

    @Message("キャンペーンを作る")
    String create();

    @Message("設定")
    String settings_title();

    @Message("利用目的")
    String purpose_title();

    @Message("いまの版：第{n}版")
    String purpose_version(int n);

    @Message("新しい版として保存")
    String purpose_save();

    @Message("設定を保存")
    String settings_save();

    @Message("賞品を変える")
    String prize_change();

    @Message("賞品を保存")
    String prize_save();

    @Message("この賞品を消す")
    String prize_remove();

    @Message("当選者がまだいない賞品だけ消せます。")
    String prize_remove_hint();
}
