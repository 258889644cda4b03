package dev.todoke.intake.door;

import dev.todoke.intake.Doorstep;
import dev.todoke.intake.FormLink;
import dev.todoke.intake.RevocationReach;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;

/** Pages from which nothing leads on: closed, stopped, declined, erased, unknown, too many tries. */
@ApplicationScoped
class Ends {

    private final Answers answers;
    private final Notices notices;

    Ends(Answers answers, Notices notices) {
        this.answers = answers;
        this.notices = notices;
    }

    Response closed(FormLink link, String lang) {
        Notice notice = notices.of(link, lang);
        StepMessages texts = texts(lang);
        return note(
                410,
                notice,
                texts.closedH1(),
                "",
                List.of(texts.closedText(notice.deadline().text())));
    }

    Response stopped(Doorstep.Stopped step, String lang) {
        StepMessages texts = texts(lang);
        List<String> lines = new ArrayList<>(List.of(texts.stoppedText()));
        lines.add(step.reach() == RevocationReach.EVERYTHING ? texts.reissuedText() : texts.stoppedNever());
        return note(410, notices.of(step.link(), lang), texts.stoppedH1(), "banner-warn", lines);
    }

    Response declined(FormLink link, String lang) {
        StepMessages texts = texts(lang);
        return note(200, notices.of(link, lang), texts.declinedH1(), "banner-ok", List.of(texts.declinedText()));
    }

    Response erased(Doorstep.Erased step, String lang) {
        StepMessages texts = texts(lang);
        String text = texts.erasedText(Days.day(step.on(), lang));
        return note(200, notices.of(step.link(), lang), texts.erasedH1(), "banner-ok", List.of(text));
    }

    Response triesUsedUp(FormLink link, String lang) {
        StepMessages texts = texts(lang);
        return note(429, notices.of(link, lang), texts.triesH1(), "banner-warn", List.of(texts.triesText()));
    }

    Response tooManyChanges(FormLink link, String lang) {
        StepMessages texts = texts(lang);
        return note(429, notices.of(link, lang), texts.manyH1(), "banner-warn", List.of(texts.manyText()));
    }

    Response busy(int minutes, String lang) {
        StepMessages texts = texts(lang);
        var view = new NoteView(texts.busyH1(), List.of(texts.busyText(minutes)), "banner-warn", null);
        Response page = answers.page(429, lang, Pages.note(DoorPage.anonymous(lang), view));
        return Response.fromResponse(page).header("Retry-After", 60 * minutes).build();
    }

    Response down(String lang) {
        StepMessages texts = texts(lang);
        var view = new NoteView(texts.downH1(), List.of(texts.downText()), "banner-warn", null);
        Response page = answers.page(503, lang, Pages.note(DoorPage.anonymous(lang), view));
        return Response.fromResponse(page).header("Retry-After", 30).build();
    }

    private Response note(int status, Notice notice, String h1, String look, List<String> lines) {
        var view = new NoteView(h1, lines, look, notice.campaign());
        return answers.page(status, notice.lang(), Pages.note(DoorPage.of(notice, null, "none", null), view));
    }

    static StepMessages texts(String lang) {
        return MessageBundles.get(StepMessages.class, Localized.Literal.of(lang));
    }
}
