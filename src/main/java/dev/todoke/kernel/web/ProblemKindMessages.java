package dev.todoke.kernel.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages to which the type of a problem leads. */
@MessageBundle("problemkind")
public interface ProblemKindMessages {

    @Message("エラーの種類")
    String all();

    @Message("意味")
    String meaning();
}
