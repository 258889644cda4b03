package dev.todoke.console.demo;

import dev.todoke.intake.Doorstep;
import dev.todoke.intake.Doorsteps;
import dev.todoke.intake.FormLink;
import dev.todoke.intake.FormLinks;
import dev.todoke.intake.FormSession;
import dev.todoke.intake.FormSessions;
import dev.todoke.intake.Holders;
import dev.todoke.intake.Reception;
import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.LinkToken;
import dev.todoke.winner.Contacts;
import dev.todoke.winner.Tellings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Winners answer through the door; the tokens come from where a worklist gets them. */
@ApplicationScoped
class DemoAnswers {

    private final FormLinks links;
    private final Contacts contacts;
    private final Tellings tellings;
    private final Doorsteps doorsteps;
    private final FormSessions sessions;
    private final Reception reception;
    private final Holders holders;

    DemoAnswers(
            FormLinks links,
            Contacts contacts,
            Tellings tellings,
            Doorsteps doorsteps,
            FormSessions sessions,
            Reception reception,
            Holders holders) {
        this.links = links;
        this.contacts = contacts;
        this.tellings = tellings;
        this.doorsteps = doorsteps;
        this.sessions = sessions;
        this.reception = reception;
        this.holders = holders;
    }

    /** One token for each winner of the campaign, opened a hundred at a time. */
    List<LinkToken> tokens(UUID campaign, Authority operator) {
        List<FormLink> all = links.ofCampaign(campaign);
        List<LinkToken> tokens = new ArrayList<>();
        for (int from = 0; from < all.size(); from += Contacts.MOST) {
            List<FormLink> page = all.subList(from, Math.min(all.size(), from + Contacts.MOST));
            List<UUID> winners = page.stream().map(FormLink::winnerId).toList();
            List<UUID> ids = page.stream().map(FormLink::id).toList();
            Map<UUID, LinkToken> opened = contacts.open(operator, campaign, winners, ids, AccessReason.TELLING_WINNERS)
                    .tokens();
            ids.forEach(id -> tokens.add(opened.get(id)));
        }
        return tokens;
    }

    /** Ticks off everybody but the last so many: they were written to before they answered. */
    void told(UUID campaign, int but, Authority operator) {
        List<FormLink> all = links.ofCampaign(campaign);
        Map<UUID, UUID> told = new LinkedHashMap<>();
        all.subList(0, all.size() - but).forEach(link -> told.put(link.id(), link.winnerId()));
        tellings.told(campaign, told, operator);
    }

    void answer(LinkToken token, int n, boolean withEmail) {
        if (doorsteps.enter(token) instanceof Doorstep.Open open) {
            FormSession session = sessions.begin(open.link().id(), FormSession.Standing.VISITOR, 0);
            reception.receive(session, DemoWinners.details(n, withEmail));
        }
    }

    void decline(LinkToken token) {
        if (doorsteps.enter(token) instanceof Doorstep.Open open) {
            holders.decline(open.link().id());
        }
    }
}
