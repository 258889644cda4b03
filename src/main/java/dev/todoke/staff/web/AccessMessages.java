package dev.todoke.staff.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what somebody can reach: the budget of openings, API tokens, and what a leaver could open. */
@MessageBundle("access")
public interface AccessMessages {

    @Message("開封の上限を超えようとした担当者が{people}人います(直近24時間)。")
    String budgetPassed(long people);

    @Message("監査の記録で、だれがいつ開こうとしたかを確かめてください。")
    String budgetPassedNext();

    @Message("APIトークン")
    String tokens();

    @Message("別のシステムから、この事業部の作業を行うための鍵です。届け先や連絡先を開くこと、発送リストのファイルを取ることはできません。")
    String tokensLead();

    @Message("トークンはまだありません。下のフォームで作れます。")
    String noTokens();

    @Message("名前")
    String tokenName();

    @Message("どのシステムで使うか。個人の名前は入れないでください。")
    String tokenNameHint();

    @Message("事業部")
    String tokenDivision();

    @Message("キャンペーンのID(空欄なら事業部の全キャンペーン)")
    String tokenCampaign();

    @Message("できること")
    String tokenScopes();

    @Message("有効日数(90日まで)")
    String tokenDays();

    @Message("使えるネットワーク(任意。例: 203.0.113.0/24。空白で区切る)")
    String tokenNetworks();

    @Message("トークンを作る")
    String tokenMake();

    @Message("トークンができました")
    String tokenMade();

    @Message("このトークンは今だけ表示されます。すぐに使う場所へ保管してください。チャットやメールには書かないでください。")
    String tokenMadeLead();

    @Message("期限")
    String tokenExpires();

    @Message("最後の利用日")
    String tokenUsed();

    @Message("作った人")
    String tokenBy();

    @Message("変更")
    String change();

    @Message("取り消す")
    String tokenRevoke();

    @Message("使用停止")
    String tokenDead();

    @Message("トークンの一覧へ")
    String toTokens();

    @Message(
            "{#switch code}{#case 'campaigns:read'}キャンペーンを読む{#case 'winners:read'}当選者の状態を読む{#case 'winners:write'}当選者を取り込む{#case 'links:write'}受付リンクを発行する{#case 'lists:read'}発送リストの状態を読む{#case 'lists:request'}発送リストを作り承認を頼む{#case 'parcels:write'}発送と配達を記録する{#else}{code}{/switch}")
    String scope(String code);

    @Message("この人が開けるもの")
    String reach();

    @Message("退職や異動のときに、何を閉じるかを確かめるページです。")
    String reachLead();

    @Message("役割")
    String roles();

    @Message("直近3営業日に取得した発送リスト")
    String fetched();

    @Message("サインイン中の端末")
    String sessions();

    @Message("登録した端末")
    String browsers();

    @Message("作ったAPIトークン")
    String madeTokens();

    @Message("待っている承認")
    String approvals();

    @Message("いま開いている作業(再確認済み)")
    String stepUps();

    @Message("パスキー")
    String passkeys();

    @Message("ありません。")
    String none();

    @Message("全体")
    String everywhere();

    @Message("行")
    String rowsUnit();

    @Message("サインインをすべて終了する")
    String endSessions();

    @Message("停止してすべて終了する")
    String disableAll();

    @Message("サインインできなくなり、端末、登録した端末、APIトークンがすべて終わります。取得済みのファイルは戻らないので、下の一覧を本人に確かめてください。")
    String disableAllHint();

    @Message("停止しています。")
    String disabledAlready();

    @Message("開けるものを確かめる")
    String toReach();
}
