package dev.todoke.kernel.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers a form: elsewhere when the deed is done, with the same page and 422 when a field is wrong. */
public final class FormAnswer {

    private FormAnswer() {}

    /**
     * @param deed does what was asked and says where to go
     * @param again draws the form with what was typed and what is wrong with it
     */
    public static Response of(FormState form, Supplier<Response> deed, Function<FormState, TemplateInstance> again) {
        if (form.checked(KeptEdit.RESUMED)) {
            // Typed before the session ended: looked at once more before it is done.
            return Response.ok(again.apply(form)).build();
        }
        try {
            return deed.get();
        } catch (Refusal refusal) {
            if (refusal.type() == ProblemType.INVALID) {
                return Response.status(422)
                        .entity(again.apply(form.with(refusal)))
                        .build();
            }
            if (refusal.type() == ProblemType.PRECONDITION_FAILED) {
                Refusal changed = new Refusal(ProblemType.INVALID, "version", "changed");
                return Response.status(422)
                        .entity(again.apply(form.with(changed)))
                        .build();
            }
            throw refusal;
        }
    }

    /** The version that a form was drawn from. */
    public static long version(FormState form) {
        return version(form, "version");
    }

    /** The same where a page has several forms. */
    public static long version(FormState form, String field) {
        String text = form.value(field);
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }
}
