package dev.todoke.staff.web;

import dev.todoke.kernel.ActorNames;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.Times;
import dev.todoke.organisation.Division;
import dev.todoke.staff.AccessReview;
import dev.todoke.staff.Quarter;
import dev.todoke.staff.ReviewVerdict;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The review of powers, a quarter and a division at a time; made to be printed and signed too. */
@Path("/desk/audit/review")
@RolesAllowed({RoleNames.AUDITOR, RoleNames.PRIVACY_OFFICER})
@Produces(MediaType.TEXT_HTML)
class ReviewPages {

    private final AccessReview review;
    private final ReviewDesk desk;
    private final ActorNames names;

    ReviewPages(AccessReview review, ReviewDesk desk, ActorNames names) {
        this.review = review;
        this.desk = desk;
        this.names = names;
    }

    /** @param verdict empty while nobody has said anything; @param mine nobody judges their own */
    public record Row(
            UUID grant,
            String name,
            String role,
            String since,
            String until,
            String grantedBy,
            String approvedBy,
            String lastSignIn,
            long openings,
            long exports,
            boolean unused,
            String verdict,
            String decided,
            boolean mine) {}

    /** Which part of the review is shown. */
    public record Part(UUID division, String quarter, String before, boolean everywhere) {}

    @CheckedTemplate(basePath = "audit")
    static class Templates {

        static native TemplateInstance review(Part part, List<Division> divisions, List<Row> rows, long open);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(
            @QueryParam("division") @Nullable String division, @QueryParam("quarter") @Nullable String quarter) {
        UUID where = desk.division(division);
        Quarter when = desk.quarter(quarter);
        List<AccessReview.Line> lines = review.of(where, when);
        Map<UUID, String> who = names.displayNames(people(lines));
        List<Row> rows = lines.stream().map(line -> row(line, who)).toList();
        long open = rows.stream().filter(row -> row.verdict().isEmpty()).count();
        Part part = new Part(where, when.toString(), when.before().toString(), desk.everywhere());
        return Templates.review(part, desk.divisions(), rows, open);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response decide(
            @FormParam("division") @Nullable String division,
            @FormParam("quarter") @Nullable String quarter,
            @FormParam("grant") @Nullable String grant,
            @FormParam("verdict") @Nullable String verdict) {
        UUID where = desk.division(division);
        Quarter when = desk.quarter(quarter);
        review.decide(when, where, id(grant), verdict(verdict), desk.person());
        return Flash.to("/desk/audit/review?division=" + where + "&quarter=" + when, "saved");
    }

    static ReviewVerdict.Verdict verdict(@Nullable String text) {
        for (ReviewVerdict.Verdict verdict : ReviewVerdict.Verdict.values()) {
            if (verdict.name().equals(text)) {
                return verdict;
            }
        }
        throw new Refusal(ProblemType.INVALID, "verdict", "blank");
    }

    private static UUID id(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException none) {
            throw new Refusal(ProblemType.NOT_FOUND);
        }
    }

    private static Set<UUID> people(List<AccessReview.Line> lines) {
        Set<UUID> people = new HashSet<>();
        for (AccessReview.Line line : lines) {
            people.add(line.member());
            add(people, line.grantedBy());
            add(people, line.approvedBy());
            add(people, line.verdict() == null ? null : line.verdict().decidedBy());
        }
        return people;
    }

    private static void add(Set<UUID> people, @Nullable UUID id) {
        if (id != null) {
            people.add(id);
        }
    }

    private Row row(AccessReview.Line line, Map<UUID, String> who) {
        ReviewVerdict said = line.verdict();
        return new Row(
                line.grant(),
                who.getOrDefault(line.member(), ""),
                line.role(),
                Times.minute(line.since()),
                time(line.until()),
                name(line.grantedBy(), who),
                name(line.approvedBy(), who),
                time(line.lastSignIn()),
                line.openings(),
                line.exports(),
                line.unused(),
                said == null ? "" : said.verdict().name(),
                said == null ? "" : Times.minute(said.decidedAt()) + " " + name(said.decidedBy(), who),
                line.member().equals(desk.person().member()));
    }

    private static String name(@Nullable UUID id, Map<UUID, String> who) {
        return id == null ? "" : who.getOrDefault(id, "");
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : Times.minute(at);
    }
}
