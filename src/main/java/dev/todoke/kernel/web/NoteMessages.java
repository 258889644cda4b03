package dev.todoke.kernel.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The field for a few words beside the reason of an access. */
@MessageBundle("note")
public interface NoteMessages {

    @Message("補足")
    String label();

    @Message("監査担当だけが読めます。200字まで。氏名、住所、電話番号、メールアドレスは書かないでください。")
    String hint();
}
