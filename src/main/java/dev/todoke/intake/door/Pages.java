package dev.todoke.intake.door;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/** The door's templates. */
@CheckedTemplate(basePath = "intake")
final class Pages {

    private Pages() {}

    static native TemplateInstance start(DoorPage page, @Nullable String problem);

    static native TemplateInstance form(DoorPage page, FormView view);

    static native TemplateInstance check(DoorPage page, CheckView view);

    static native TemplateInstance receipt(DoorPage page, ReceiptView view);

    static native TemplateInstance status(DoorPage page, StatusView view);

    static native TemplateInstance sure(DoorPage page, SureView view);

    static native TemplateInstance note(DoorPage page, NoteView view);
}
