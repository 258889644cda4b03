package dev.todoke.intake.door;

import dev.todoke.address.DetailsForm;
import dev.todoke.intake.Doorstep;
import dev.todoke.intake.Doorsteps;
import dev.todoke.intake.FormSession;
import dev.todoke.intake.FormSession.Standing;
import dev.todoke.intake.FormSessions;
import dev.todoke.intake.Holders;
import dev.todoke.intake.Outcome;
import dev.todoke.intake.ReceiptCode;
import dev.todoke.intake.Reception;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** One step of somebody with a form session. Each asks anew what lies behind the link, for it may have changed meanwhile. */
@ApplicationScoped
class Steps {

    private final Doorsteps doorsteps;
    private final Reception reception;
    private final Holders holders;
    private final FormSessions sessions;
    private final Notices notices;
    private final Rooms rooms;
    private final Ends ends;

    Steps(
            Doorsteps doorsteps,
            Reception reception,
            Holders holders,
            FormSessions sessions,
            Notices notices,
            Rooms rooms,
            Ends ends) {
        this.doorsteps = doorsteps;
        this.reception = reception;
        this.holders = holders;
        this.sessions = sessions;
        this.notices = notices;
        this.rooms = rooms;
        this.ends = ends;
    }

    Response take(String step, FormSession session, Typed typed, String lang) {
        Doorstep here = doorsteps.of(session.link());
        return switch (step) {
            case "form" -> form(here, session, typed, lang);
            case "check" -> check(here, session, typed, lang);
            case "send" -> send(here, session, typed, lang);
            case "status" -> rooms.at(here, session, lang);
            case "code" -> code(here, session, typed, lang);
            case "correct" -> correct(here, session, lang);
            case "dispute" -> dispute(here, session, lang);
            case "decline" -> decline(here, session, typed, lang);
            case "withdraw" -> withdraw(here, session, typed, lang);
            default -> throw new Refusal(ProblemType.NOT_FOUND);
        };
    }

    private Response form(Doorstep here, FormSession session, Typed typed, String lang) {
        return mayType(here, session)
                ? rooms.form(here.link(), session, typed, List.of(), typed.get("change"), lang)
                : refused(here, session, lang);
    }

    private Response check(Doorstep here, FormSession session, Typed typed, String lang) {
        return mayType(here, session) ? rooms.check(here.link(), session, typed, lang) : refused(here, session, lang);
    }

    /** Whether it may be kept is decided in {@link Reception}, where a repeated answer is known even after the door closed. */
    private Response send(Doorstep here, FormSession session, Typed typed, String lang) {
        if (here instanceof Doorstep.Unknown) {
            return rooms.end(here, lang);
        }
        Notice notice = notices.of(here.link(), lang);
        DetailsForm.Parsed parsed = DetailsForm.parse(typed.values(), notice.asksPhone(), notice.asksEmail());
        if (parsed.ok().isEmpty()) {
            return check(here, session, typed, lang);
        }
        Outcome outcome = reception.receive(session, parsed.ok().get());
        if (outcome instanceof Outcome.Accepted accepted) {
            String code = accepted.code() == null ? null : accepted.code().shown();
            boolean corrected = session.standing() == Standing.HOLDER;
            return rooms.receipt(accepted.link(), new Rooms.ReceiptText(code, corrected, accepted.disputed()), lang);
        }
        if (outcome instanceof Outcome.AlreadyReceived already) {
            return rooms.collided(already.step(), session, lang);
        }
        if (outcome instanceof Outcome.TooMany many) {
            return ends.tooManyChanges(many.step().link(), lang);
        }
        return rooms.at(((Outcome.NotNow) outcome).step(), session, lang);
    }

    private Response code(Doorstep here, FormSession session, Typed typed, String lang) {
        if (!(here instanceof Doorstep.Received received)) {
            return rooms.at(here, session, lang);
        }
        Optional<ReceiptCode> code = ReceiptCode.read(typed.get("receipt"));
        if (code.isEmpty()) {
            // A slip of the hand is not a try.
            return rooms.status(
                    422, received, session, lang, Rooms.fieldTexts(lang).codeShape());
        }
        Holders.Try outcome = holders.check(session.link(), code.get());
        if (outcome instanceof Holders.Try.Found found) {
            FormSession holder = sessions.begin(session.link(), Standing.HOLDER, found.candidate());
            return rooms.status(200, received, holder, lang, null);
        }
        if (outcome instanceof Holders.Try.Missed missed) {
            String text = Rooms.fieldTexts(lang).codeMissed(missed.left());
            return rooms.status(422, received, session, lang, text);
        }
        return ends.triesUsedUp(received.link(), lang);
    }

    private Response correct(Doorstep here, FormSession session, String lang) {
        if (session.standing() != Standing.HOLDER || !mayType(here, session)) {
            return refused(here, session, lang);
        }
        FormSession fresh = sessions.begin(session.link(), Standing.HOLDER, session.candidate());
        return rooms.form(here.link(), fresh, Typed.nothing(), List.of(), "", lang);
    }

    private Response dispute(Doorstep here, FormSession session, String lang) {
        FormSession fresh = sessions.begin(session.link(), Standing.DISPUTER, 0);
        return mayType(here, fresh)
                ? rooms.form(here.link(), fresh, Typed.nothing(), List.of(), "", lang)
                : refused(here, session, lang);
    }

    private Response decline(Doorstep here, FormSession session, Typed typed, String lang) {
        if (!(here instanceof Doorstep.Open open)) {
            return rooms.at(here, session, lang);
        }
        return typed.get("sure").equals("yes")
                ? rooms.at(holders.decline(session.link()), session, lang)
                : rooms.sure(open.link(), session, false, lang);
    }

    private Response withdraw(Doorstep here, FormSession session, Typed typed, String lang) {
        boolean may = here instanceof Doorstep.Received received
                && received.progress().withdrawable()
                && !received.progress().disputed()
                && session.standing() == Standing.HOLDER;
        if (!may) {
            return refused(here, session, lang);
        }
        return typed.get("sure").equals("yes")
                ? rooms.at(holders.withdraw(session), session, lang)
                : rooms.sure(here.link(), session, true, lang);
    }

    /** Whether a form leads anywhere: before anything was sent, or for who may correct, or for who may dispute. */
    private static boolean mayType(Doorstep here, FormSession session) {
        if (here instanceof Doorstep.Open) {
            return session.standing() == Standing.VISITOR;
        }
        // A visitor's own page may come back after sending: the nonce then decides whether it is theirs.
        return here instanceof Doorstep.Received received
                && (session.standing() == Standing.DISPUTER
                        ? received.progress().disputable()
                                || received.progress().disputed()
                        : received.progress().changeable());
    }

    private Response refused(Doorstep here, FormSession session, String lang) {
        return rooms.at(here, session, lang);
    }
}
