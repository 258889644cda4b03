package dev.todoke.staff.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page behind a stop link. */
@MessageBundle("stop")
public interface StopMessages {

    @Message("一人で行う操作を止める")
    String title();

    @Message("メールのリンクの # より後ろの26文字です。リンクを開くと自動で入ります。")
    String hint();

    @Message("停止コード")
    String secret();

    @Message("止める内容を見る")
    String look();

    @Message("まだ何も止めていません。止めると、この変更は効力を持ちません。")
    String sure();

    @Message("だれの")
    String person();

    @Message("何を")
    String what();

    @Message("本人確認の登録し直し")
    String renewal();

    @Message("効力を持つ時刻")
    String from();

    @Message("止める")
    String stop();

    @Message("止めました。依頼した人に、理由を直接伝えてください。")
    String stopped();

    @Message("このリンクでは止められません。期限が過ぎたか、すでに使われたか、コードが違います。急ぐときは、サインインできる人に今日やることから止めてもらってください。")
    String gone();

    @Message("止める人にする")
    String name();
}
