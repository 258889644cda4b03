package dev.todoke.staff.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about one's own factors on the first page. */
@MessageBundle("factorhint")
public interface FactorHintMessages {

    @Message("確認コードで、あなたのパスキーが追加されました。心当たりがなければ止めてください。")
    String waiting();

    @Message("「{label}」：{from}からリストや届け先を開けます")
    String opensFrom(String label, String from);

    @Message("止める")
    String stop();

    @Message("止めたあとは、パスワードも知られているかもしれません。管理者に登録し直しを頼んでください。")
    String waitingWhy();

    @Message("リストはパスキーから。あなたのパスキーはまだありません。")
    String missing();

    @Message("発送リストを出す日に慌てないように、いま登録しておきましょう。確認コードで追加したパスキーは、一日たってから使えます。")
    String missingWhy();

    @Message("パスキーを登録する")
    String add();
}
