package dev.todoke.intake.door;

import dev.todoke.address.DetailsForm;
import dev.todoke.intake.Doorstep;
import dev.todoke.intake.FormLink;
import dev.todoke.intake.FormSession;
import dev.todoke.intake.FormSessions;
import dev.todoke.kernel.Refusal.FieldProblem;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages that lead on: the start, the form, the check page, the receipt, how far things are. */
@ApplicationScoped
class Rooms {

    private final Answers answers;
    private final Notices notices;
    private final Ends ends;
    private final FormSessions sessions;

    Rooms(Answers answers, Notices notices, Ends ends, FormSessions sessions) {
        this.answers = answers;
        this.notices = notices;
        this.ends = ends;
        this.sessions = sessions;
    }

    Response start(int status, String lang, @Nullable String problem) {
        return answers.page(status, lang, Pages.start(DoorPage.anonymous(lang), problem));
    }

    /** Somebody whose session has ended, or never was. */
    Response again(String lang) {
        return start(422, lang, fieldTexts(lang).startIdle());
    }

    /** The page for what lies behind a link. */
    Response at(Doorstep step, FormSession session, String lang) {
        if (step instanceof Doorstep.Open open) {
            return form(open.link(), session, Typed.nothing(), List.of(), "", lang);
        }
        if (step instanceof Doorstep.Received received) {
            return status(200, received, session, lang, null);
        }
        return end(step, lang);
    }

    /** The page for a link from which nothing leads on. */
    Response end(Doorstep step, String lang) {
        if (step instanceof Doorstep.Closed closed) {
            return ends.closed(closed.link(), lang);
        }
        if (step instanceof Doorstep.Stopped stopped) {
            return ends.stopped(stopped, lang);
        }
        if (step instanceof Doorstep.Declined declined) {
            return ends.declined(declined.link(), lang);
        }
        if (step instanceof Doorstep.Erased erased) {
            return ends.erased(erased, lang);
        }
        return start(404, lang, fieldTexts(lang).startUnknown());
    }

    Response form(
            FormLink link, FormSession session, Typed typed, List<FieldProblem> problems, String focus, String lang) {
        Notice notice = notices.of(link, lang);
        DoorMessages texts = MessageBundles.get(DoorMessages.class, Localized.Literal.of(lang));
        boolean visitor = session.standing() == FormSession.Standing.VISITOR;
        String h1 = visitor ? texts.formH1() : texts.formCorrectH1();
        String note = visitor ? null : texts.formCorrectNote();
        if (session.standing() == FormSession.Standing.DISPUTER) {
            h1 = texts.formDisputeH1();
            note = texts.formDisputeNote();
        }
        List<FieldView> fields = new FormFields(notice).draw(typed, problems, focus);
        var view = new FormView(h1, note, notice, fields, visitor);
        String next = answers.next(session);
        var page = Pages.form(DoorPage.of(notice, next, "main", "/f/form"), view);
        return answers.page(problems.isEmpty() ? 200 : 422, lang, page, next);
    }

    /** The check page, or the form again with what is missing. */
    Response check(FormLink link, FormSession session, Typed typed, String lang) {
        Notice notice = notices.of(link, lang);
        DetailsForm.Parsed parsed = DetailsForm.parse(typed.values(), notice.asksPhone(), notice.asksEmail());
        if (parsed.ok().isEmpty()) {
            return form(link, session, typed, parsed.problems(), "", lang);
        }
        var view = CheckView.of(
                notice, typed, parsed.ok().get(), !parsed.warnings().isEmpty());
        String next = answers.next(session);
        return answers.page(200, lang, Pages.check(DoorPage.of(notice, next, "main", "/f/check"), view), next);
    }

    Response receipt(FormLink link, ReceiptText text, String lang) {
        Notice notice = notices.of(link, lang);
        StepMessages texts = Ends.texts(lang);
        String h1 = text.corrected() ? texts.doneCorrectedH1() : texts.doneH1();
        var view = new ReceiptView(text.disputed() ? texts.doneDisputedH1() : h1, text.code(), text.disputed(), notice);
        // A session of its own: whoever reloads sees how far things are, and never the form that was sent.
        String session = sessions.write(sessions.begin(link.id(), FormSession.Standing.VISITOR, 0));
        return answers.page(200, lang, Pages.receipt(DoorPage.of(notice, null, "none", null), view), session);
    }

    /** What a receipt says: the code in its groups, unless an earlier one stays in use. */
    record ReceiptText(@Nullable String code, boolean corrected, boolean disputed) {}

    Response status(int status, Doorstep.Received step, FormSession session, String lang, @Nullable String codeError) {
        return status(status, step, session, lang, codeError, false);
    }

    /** Somebody's answer came second and was not kept. */
    Response collided(Doorstep.Received step, FormSession session, String lang) {
        return status(409, step, session, lang, null, true);
    }

    private Response status(
            int status,
            Doorstep.Received step,
            FormSession session,
            String lang,
            @Nullable String codeError,
            boolean collided) {
        Notice notice = notices.of(step.link(), lang);
        boolean holder = session.standing() == FormSession.Standing.HOLDER;
        StepMessages texts = Ends.texts(lang);
        String h1 = holder ? texts.holderH1() : texts.againH1();
        var view = new StatusView(h1, notice, step.progress(), holder, collided, codeError);
        String next = answers.next(session);
        var page = Pages.status(DoorPage.of(notice, next, "session", null), view);
        return answers.page(status, lang, page, next);
    }

    Response sure(FormLink link, FormSession session, boolean withdraw, String lang) {
        Notice notice = notices.of(link, lang);
        StepMessages texts = Ends.texts(lang);
        var view = withdraw
                ? new SureView(texts.withdrawH1(), texts.withdrawText(), texts.withdrawGoNow(), "/f/withdraw", notice)
                : new SureView(texts.declineH1(), texts.declineText(), texts.declineGo(), "/f/decline", notice);
        String next = answers.next(session);
        var page = Pages.sure(DoorPage.of(notice, next, "none", null), view);
        return answers.page(200, lang, page, next);
    }

    static FieldMessages fieldTexts(String lang) {
        return MessageBundles.get(FieldMessages.class, Localized.Literal.of(lang));
    }
}
