package dev.todoke.audit.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what lies sealed beside a leaf. */
@MessageBundle("leafNote")
public interface LeafNoteMessages {

    @Message("補足とネットワーク")
    String title();

    @Message("{day}まで封をして保管しています。開くと、開いたことも記録に残ります。")
    String until(String day);

    @Message("開く")
    String open();

    @Message("もうありません。保管期間が過ぎたか、本人の情報とともに消去されたときは、そうなります。そうでないのになくなったものは、記録の検証で見つかります。")
    String gone();

    @Message("補足")
    String note();

    @Message("ネットワーク")
    String network();

    @Message("記録に残した印と一致しています。")
    String fits();

    @Message("記録に残した印と一致しません。データベースをそのままにして、管理者に知らせてください。")
    String differs();
}
