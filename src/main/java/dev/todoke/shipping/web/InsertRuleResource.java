package dev.todoke.shipping.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.web.once.Replay;
import dev.todoke.shipping.Inserts;
import dev.todoke.shipping.NewRule;
import dev.todoke.shipping.StoredRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/insert-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({RoleNames.SHIPPER, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER})
@Tag(name = "inserts")
class InsertRuleResource {

    private final ListDesk desk;
    private final Inserts inserts;

    InsertRuleResource(ListDesk desk, Inserts inserts) {
        this.desk = desk;
        this.inserts = inserts;
    }

    record RuleRequest(
            @NotNull UUID campaign,
            @Nullable UUID prize,
            @Nullable UUID takeover,
            @NotNull String code,
            @Nullable String label,
            @NotNull String name) {}

    record RuleView(
            UUID id,
            UUID campaign,
            StoredRule.Kind kind,
            @Nullable UUID prize,
            @Nullable UUID takeover,
            String code,
            String label,
            String name) {

        static RuleView of(StoredRule rule) {
            return new RuleView(
                    rule.id(),
                    rule.campaignId(),
                    rule.kind(),
                    rule.prizeId(),
                    rule.takeoverId(),
                    rule.code(),
                    rule.label(),
                    rule.name());
        }
    }

    @GET
    @RolesAllowed({
        RoleNames.VIEWER,
        RoleNames.OPERATOR,
        RoleNames.SHIPPER,
        RoleNames.MANAGER,
        RoleNames.PRIVACY_OFFICER,
        RoleNames.AUDITOR
    })
    @Operation(summary = "Rules for enclosures in force")
    public List<RuleView> list(@QueryParam("campaign") @Nullable UUID campaign) {
        if (campaign == null) {
            throw new Refusal(ProblemType.INVALID, "campaign", "blank");
        }
        desk.seen(campaign);
        return inserts.ofCampaign(campaign).stream().map(RuleView::of).toList();
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Operation(summary = "Enclose something: with everybody's parcel, or with those whom a takeover exposed")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RuleView.class)))
    public Response set(@NotNull @Valid RuleRequest request) {
        within(desk.seen(request.campaign()).divisionId());
        StoredRule rule = inserts.set(
                new NewRule(
                        request.campaign(),
                        request.prize(),
                        request.takeover(),
                        request.code(),
                        request.label(),
                        request.name()),
                desk.person());
        return Response.created(URI.create("/api/v1/insert-rules/" + rule.id()))
                .entity(RuleView.of(rule))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "End a rule; lists that were made under it will differ")
    public void end(@PathParam("id") UUID id) {
        within(inserts.require(id).divisionId());
        inserts.end(id, desk.person());
    }

    private void within(UUID division) {
        desk.person().within(division, RoleNames.SHIPPER, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER);
    }
}
