package dev.todoke.job.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the system page. */
@MessageBundle("job")
public interface JobMessages {

    @Message("システム")
    String system();

    @Message("予定された処理の最後の実行です。何台で動いていても、それぞれ一度だけ動きます。")
    String lead();

    @Message("処理")
    String task();

    @Message("開始")
    String started();

    @Message("終了")
    String finished();

    @Message("結果")
    String outcome();

    @Message("成功")
    String done();

    @Message("失敗")
    String failed();

    @Message("実行中")
    String running();

    @Message("まだ実行されていません。")
    String none();
}
