package dev.todoke.console.web;

import dev.todoke.audit.AuditLeaf;
import dev.todoke.console.WinnerLog;
import dev.todoke.kernel.ActorNames;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Times;
import dev.todoke.winner.Award;
import dev.todoke.winner.Awards;
import dev.todoke.winner.Winner;
import dev.todoke.winner.Winners;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who has seen this person. */
@Path("/desk/campaigns/{campaign}/winners/{winner}/log")
@RolesAllowed({RoleNames.AUDITOR, RoleNames.PRIVACY_OFFICER})
@Produces(MediaType.TEXT_HTML)
class WinnerLogPages {

    private static final int SHOWN = 200;

    private final Winners winners;
    private final Awards awards;
    private final WinnerLog log;
    private final ActorNames names;
    private final SignedIn signedIn;

    WinnerLogPages(Winners winners, Awards awards, WinnerLog log, ActorNames names, SignedIn signedIn) {
        this.winners = winners;
        this.awards = awards;
        this.log = log;
        this.names = names;
        this.signedIn = signedIn;
    }

    @GET
    public TemplateInstance show(@PathParam("campaign") UUID campaign, @PathParam("winner") UUID id) {
        Winner winner = winners.require(id);
        signedIn.within(winner.divisionId(), RoleNames.AUDITOR, RoleNames.PRIVACY_OFFICER);
        if (!winner.campaignId().equals(campaign)) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
        List<AuditLeaf> leaves = log.of(winner, SHOWN);
        Map<UUID, String> who = names.displayNames(
                leaves.stream().map(AuditLeaf::actor).filter(Objects::nonNull).collect(Collectors.toSet()));
        String references =
                awards.ofWinner(id).stream().map(Award::reference).sorted().collect(Collectors.joining(", "));
        return Templates.winnerLog(
                campaign,
                id,
                references,
                leaves.stream().map(leaf -> line(leaf, who)).toList());
    }

    private static Line line(AuditLeaf leaf, Map<UUID, String> who) {
        UUID actor = leaf.actor();
        return new Line(
                leaf.id(),
                Times.minute(leaf.at()),
                leaf.actorKind().map(Enum::name).orElse(""),
                actor == null ? "" : who.getOrDefault(actor, ""),
                leaf.action(),
                leaf.reason().map(Enum::name).orElse(""),
                leaf.recordsCount(),
                leaf.isRefused());
    }

    /** @param among how many records were opened together, or 0 */
    public record Line(
            UUID id, String at, String kind, String actor, String action, String reason, int among, boolean refused) {}

    @CheckedTemplate(basePath = "console")
    static class Templates {

        static native TemplateInstance winnerLog(UUID campaign, UUID winner, String references, List<Line> lines);

        private Templates() {}
    }
}
