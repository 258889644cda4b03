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

    @Message("記録の検証")
    String verification();

    @Message("すべての記録を計算し直し、署名した検証点と、鍵の保管庫が覚えている最新の検証点に比べます。鍵の保管庫も昔に戻されたり盗まれたりした場合は、別の場所に保管した検証点でだけ分かります。")
    String verificationLead();

    @Message("{leaves}件の記録と{checkpoints}件の検証点は、署名したときのままです。")
    String sound(long leaves, long checkpoints);

    @Message("記録が署名したときと違います（{faults}か所）。データベースをそのままにして、管理者と個人情報の責任者に知らせてください。")
    String unsound(long faults);

    @Message("持ち込まれた検証点のうち{count}件は、この記録のものではないので比べていません。記録が変わったという意味ではありません。")
    String uncompared(long count);

    @Message("見つかったこと")
    String fault();

    @Message("位置")
    String place();

    @Message("最新の検証点")
    String newestCheckpoint();

    @Message("{at}、記録{size}件")
    String checkpointOf(long size, String at);

    @Message("このまま写して、データベースの管理者が書き換えられない場所に保管してください。")
    String keep();

    @Message("検証用の公開鍵:")
    String verifier();

    @Message("検証点はまだありません。数秒後にもう一度開いてください。")
    String noCheckpoint();

    @Message("検証する")
    String verify();

    @Message("別に保管した検証点（任意）")
    String against();

    @Message("保管したファイルの中身をそのまま貼り付けます。いくつ続いていてもかまいません。")
    String againstHint();

    @Message(
            "{#switch name}{#case 'LEAF_CHANGED'}記録の中身が変わっている{#case 'LEAF_MISSING'}記録がない{#case 'NODE_DIFFERS'}木の節が違う{#case 'NODES_LEFT_OVER'}どの記録にも属さない節がある{#case 'ROOT_DIFFERS'}署名した根と違う{#case 'CHECKPOINT_CHANGED'}検証点の署名が合わない{#case 'END_DIFFERS'}最新の検証点と終わりが違う{#case 'LEFT_OUT'}順番を与えられていない記録がある{#case 'CUT_OFF'}終わりが切り取られている{#case 'REWRITTEN'}書き直されている{#case 'FOREIGN'}ほかのシステムの検証点なので比べていない{#case 'UNKNOWN_KEY'}この記録の鍵でない鍵で署名されているので比べていない{#case 'FORGED'}署名が文面と合わないので比べていない{#case 'NOTE_MISSING'}消去の記録がないのに補足がなくなっている{#else}記録のない行がほかの表にある{/switch}")
    String faultText(String name);

    @Message("種類")
    String topic();

    @Message("すべて")
    String everything();

    @Message(
            "{#switch name}{#case 'OPENING'}開いた{#case 'EXPORT'}発送リスト{#case 'SIGN_IN'}サインイン{#case 'STAFF'}担当者と承認{#case 'LINK'}リンクと当選者{#case 'RETENTION'}消去と保留{#case 'CAMPAIGN'}キャンペーンと発信アカウント{#case 'SYSTEM'}記録そのもの、処理、コマンド{#else}鍵{/switch}")
    String topicName(String name);

    @Message("いつから")
    String from();

    @Message("いつまで")
    String to();

    @Message("対象の番号")
    String object();

    @Message("拒否されたものだけ")
    String onlyRefused();

    @Message("表示する")
    String show();

    @Message("理由")
    String why();

    @Message(
            "{#switch name}{#case 'TELLING_WINNERS'}当選の連絡{#case 'ADDRESS_CHECK'}住所の確認{#case 'SHIPPING'}発送{#case 'INQUIRY'}問い合わせ{#case 'RETURNED_PARCEL'}返送された荷物{#case 'SUBJECT_REQUEST'}本人の請求{#case 'INCIDENT'}事故への対応{#case 'DERIVE'}届いた内容の確認{#case 'AUDIT'}監査{#case 'STAFF_NOTICE'}担当者への通知{#else}サインイン{/switch}")
    String reason(String name);

    @Message("この記録は書かれたときのままです。")
    String leafFits();

    @Message("この記録は書かれたときと違います。データベースをそのままにして、管理者に知らせてください。")
    String leafDiffers();

    @Message("この人のほかの記録")
    String sameActor();

    @Message("結果")
    String outcome();

    @Message("キャンペーン")
    String campaign();

    @Message("このキャンペーンの記録")
    String sameCampaign();

    @Message("この対象の記録")
    String sameObject();

    @Message("指紋 (SHA-256)")
    String hash();

    @Message("開いた記録 {count}件")
    String records(int count);

    @Message("封をした記録の番号です。だれのものかは、当選者の画面から調べます。")
    String recordsHint();

    @Message("はじめの1,000件だけを表示しています。全部は REST で読めます。")
    String moreRecords();
}
