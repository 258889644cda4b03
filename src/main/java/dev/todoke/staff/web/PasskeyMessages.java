package dev.todoke.staff.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of passkeys, of what they open, and of recovery. */
@MessageBundle("passkey")
public interface PasskeyMessages {

    @Message("事務局の画面です。パスキーでサインインするか、名前・パスワード・確認コードの三つを入れてください。")
    String signInLead();

    @Message("パスキー")
    String withPasskey();

    @Message("パスキーでサインイン")
    String signIn();

    @Message("パスワードと確認コード")
    String withPassword();

    @Message("パスワードと確認コードでは、発送リスト・届け先の表示・消去・役割の付与はできません。それらはパスキーから。")
    String passwordLimits();

    @Message("サインインできませんでした。もう一度試すか、下の方法を使ってください。")
    String signInFailed();

    @Message("パスキーを使うにはJavaScriptが必要です。パスワードと確認コードはJavaScriptなしで使えます。")
    String needsScript();

    @Message("確認できませんでした。もう一度お試しください。")
    String notDone();

    @Message("パスキーを作れませんでした。この端末に登録済みでないか確かめて、もう一度お試しください。")
    String notMade();

    @Message("パスキーや認証アプリをなくした方")
    String toRecover();

    @Message("パスキーで登録する（おすすめ）")
    String enrolWithPasskey();

    @Message("指紋・顔・PINで開く鍵を、この端末かセキュリティキーに作ります。パスワードはいりません。")
    String enrolLead();

    @Message("または、パスワードと認証アプリで登録する")
    String enrolWithPassword();

    @Message("パスキーの名前")
    String label();

    @Message("あとで見分けられる名前。例: 仕事のパソコン")
    String labelHint();

    @Message("パスキーを作る")
    String make();

    @Message("これから開くものを確かめて、パスキーで確認してください。")
    String stepUpLead();

    @Message("開くもの")
    String what();

    @Message("範囲")
    String howLong();

    @Message("この操作だけ、30分")
    String thisOnly();

    @Message("パスキーで確認する")
    String confirm();

    @Message("やめて戻る")
    String goBack();

    @Message("この操作にはパスキーが必要です。リストや届け先は、パスキーから開けます。")
    String needed();

    @Message("パスキーを登録する")
    String toSecurity();

    @Message("表示できる時間:")
    String openUntil();

    @Message("いまの登録でできること")
    String allows();

    @Message("すべての操作ができます。リスト・届け先・消去・役割の付与は、そのつどパスキーで確認します。")
    String allowsAll();

    @Message("リスト・届け先の表示・消去・役割の付与はできません。パスキーを登録すると使えます。")
    String allowsLittle();

    @Message("登録したパスキーは、確認コードで追加したため一日たってからリストや届け先を開けます。")
    String allowsLater();

    @Message("体験版では、確認コードでリストや届け先も開けます。本番ではパスキーが必要です。")
    String allowsDemo();

    @Message("パスキー {count}個")
    String havePasskeys(int count);

    @Message("パスワードと認証アプリ")
    String havePassword();

    @Message("残りの回復コード {count}個")
    String haveCodes(long count);

    @Message("パスキー")
    String passkeys();

    @Message("作成")
    String createdAt();

    @Message("最後の利用")
    String usedAt();

    @Message("リストは{from}から")
    String opensFrom(String from);

    @Message("外す")
    String remove();

    @Message("最後の一つは外せません")
    String onlyOne();

    @Message("まだありません。パスキーを作ると、リストを出せるようになります。")
    String none();

    @Message("パスキーを追加する")
    String add();

    @Message("本人であることを、いまのコードで確かめます。コードで追加したパスキーは、一日たってからリストを開けます（体験版を除く）。")
    String codeProves();

    @Message("最後の方法は外せません。先に別のパスキーを追加してください。")
    String lastFactor();

    @Message("回復コード")
    String recoveryCodes();

    @Message("回復コード")
    String recoveryCode();

    @Message("パスキーや認証アプリをなくした日に、本人確認を登録し直すためのコードです。一つにつき一回使えます。紙に印刷して、パソコンとは別の場所に保管してください。")
    String recoveryLead();

    @Message("新しい回復コードを10個作る")
    String makeCodes();

    @Message("このコードは今だけ表示されます。前のコードは使えなくなりました。")
    String codesOnce();

    @Message("保管しました")
    String codesKept();

    @Message("本人確認を登録し直す")
    String recover();

    @Message("回復コードを使って登録し直します。サインインは登録のあとになります。")
    String recoverLead();

    @Message("パスワードを登録していない方は空のまま。その場合は一日たってから使えます。")
    String recoverPasswordHint();

    @Message("確認できませんでした。名前、パスワード、コードのどれかが違うか、コードが使用済みです。")
    String recoverFailed();

    @Message("確認できました。続けて登録し直してください。前の登録は、そのとき使えなくなります。")
    String recoverNow();

    @Message("下の登録コードは{from}から一日使えます。それまで全員の最初のページに表示され、だれでも止められます。")
    String recoverLater(String from);

    @Message("回復コードもない場合は、管理者二人か、サーバーの管理者に頼んでください。")
    String lostAll();
}
