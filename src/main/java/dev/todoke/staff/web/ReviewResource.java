package dev.todoke.staff.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.web.once.Replay;
import dev.todoke.staff.AccessReview;
import dev.todoke.staff.ReviewVerdict;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/audit/review")
@RolesAllowed({RoleNames.AUDITOR, RoleNames.PRIVACY_OFFICER})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
class ReviewResource {

    private final AccessReview review;
    private final ReviewDesk desk;

    ReviewResource(AccessReview review, ReviewDesk desk) {
        this.review = review;
        this.desk = desk;
    }

    @GET
    @Operation(summary = "Who held which role of a division within a quarter, who gave it, and how it was used")
    public List<LineView> show(
            @QueryParam("division") @Nullable String division, @QueryParam("quarter") @Nullable String quarter) {
        return review.of(desk.division(division), desk.quarter(quarter)).stream()
                .map(LineView::of)
                .toList();
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Operation(summary = "Say of one grant that it is right, or ask for it to be taken away")
    public List<LineView> decide(@NotNull @Valid VerdictRequest request) {
        UUID division = desk.division(request.division().toString());
        review.decide(desk.quarter(request.quarter()), division, request.grant(), request.verdict(), desk.person());
        return show(division.toString(), request.quarter());
    }

    record VerdictRequest(
            @NotNull UUID division,
            @NotNull String quarter,
            @NotNull UUID grant,
            ReviewVerdict.@NotNull Verdict verdict) {}

    /** @param unused the member did nothing in this division within the quarter */
    record LineView(
            UUID grant,
            UUID member,
            String role,
            Instant since,
            @Nullable Instant until,
            @Nullable UUID grantedBy,
            @Nullable UUID approvedBy,
            @Nullable Instant lastSignIn,
            long openings,
            long exports,
            boolean unused,
            ReviewVerdict.@Nullable Verdict verdict,
            @Nullable UUID decidedBy) {

        static LineView of(AccessReview.Line line) {
            ReviewVerdict said = line.verdict();
            return new LineView(
                    line.grant(),
                    line.member(),
                    line.role(),
                    line.since(),
                    line.until(),
                    line.grantedBy(),
                    line.approvedBy(),
                    line.lastSignIn(),
                    line.openings(),
                    line.exports(),
                    line.unused(),
                    said == null ? null : said.verdict(),
                    said == null ? null : said.decidedBy());
        }
    }
}
