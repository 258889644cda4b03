package dev.todoke.shipping.web;

import dev.todoke.kernel.Refusal.FieldProblem;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.TokenScopes;
import dev.todoke.kernel.web.ForTokens;
import dev.todoke.kernel.web.VersionTag;
import dev.todoke.kernel.web.once.Replay;
import dev.todoke.shipping.Differences;
import dev.todoke.shipping.ListExport;
import dev.todoke.shipping.ListFetching;
import dev.todoke.shipping.ListRows;
import dev.todoke.shipping.Lists;
import dev.todoke.shipping.Shipments;
import dev.todoke.shipping.ShippingList;
import dev.todoke.shipping.ShippingListRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/lists/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({RoleNames.SHIPPER, RoleNames.MANAGER})
@Tag(name = "lists")
class ListResource {

    private final ListDesk desk;
    private final Lists lists;
    private final ListRows rows;
    private final ListExport export;
    private final ListFetching fetching;
    private final Differences differences;
    private final Shipments shipments;

    ListResource(
            ListDesk desk,
            Lists lists,
            ListRows rows,
            ListExport export,
            ListFetching fetching,
            Differences differences,
            Shipments shipments) {
        this.desk = desk;
        this.lists = lists;
        this.rows = rows;
        this.export = export;
        this.fetching = fetching;
        this.differences = differences;
        this.shipments = shipments;
    }

    record ReferencesRequest(@Nullable List<@NotNull String> references) {

        List<String> named() {
            return references == null ? List.of() : references;
        }
    }

    record ShippedRequest(@NotNull LocalDate on) {}

    record ProblemView(String reference, List<String> codes, boolean accepted, boolean takenOut, boolean blocks) {

        static ProblemView of(ShippingListRow row) {
            return new ProblemView(row.reference(), row.problems(), row.accepted(), row.takenOut(), row.blocks());
        }
    }

    record ApprovalView(UUID approval) {}

    @GET
    @ForTokens(TokenScopes.LISTS_READ)
    @RolesAllowed({
        RoleNames.VIEWER,
        RoleNames.OPERATOR,
        RoleNames.SHIPPER,
        RoleNames.MANAGER,
        RoleNames.PRIVACY_OFFICER,
        RoleNames.AUDITOR
    })
    @Operation(summary = "One list")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ListView.class)))
    public Response read(@PathParam("id") UUID id) {
        ShippingList list = desk.seenList(id);
        return VersionTag.ok(desk.view(list), list.version());
    }

    @DELETE
    @Operation(summary = "Take a list back; its parcels may go on another one")
    public void discard(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        desk.shippedList(id);
        lists.discard(id, VersionTag.required(ifMatch), desk.person());
    }

    @GET
    @Path("problems")
    @Operation(summary = "Rows with characters or lengths that a label cannot hold, as codes")
    public List<ProblemView> problems(@PathParam("id") UUID id) {
        desk.shippedList(id);
        return rows.withProblems(id).stream().map(ProblemView::of).toList();
    }

    @GET
    @Path("differences")
    @Operation(summary = "What has changed since the list was frozen, as codes by reference")
    public List<FieldProblem> differences(@PathParam("id") UUID id) {
        return differences.of(desk.shippedList(id));
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Path("acceptances")
    @Operation(summary = "Accept the proposed spelling of the named rows, or of all")
    public ListView accept(@PathParam("id") UUID id, @NotNull @Valid ReferencesRequest request) {
        desk.shippedList(id);
        lists.accept(id, request.named(), desk.person());
        return desk.view(id);
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Path("removals")
    @Operation(summary = "Take the named rows out of the list")
    public ListView takeOut(@PathParam("id") UUID id, @NotNull @Valid ReferencesRequest request) {
        desk.shippedList(id);
        lists.takeOut(id, request.named(), desk.person());
        return desk.view(id);
    }

    @POST
    @ForTokens(TokenScopes.LISTS_REQUEST)
    @Replay(Replay.Kept.ANSWER)
    @Path("approval")
    @Operation(summary = "Ask a second person about exactly what is in the list now")
    public ApprovalView askApproval(@PathParam("id") UUID id) {
        desk.shippedList(id);
        return new ApprovalView(export.requestApproval(id, desk.person()));
    }

    @POST
    @Path("preview")
    @RolesAllowed(RoleNames.SHIPPER)
    @Operation(summary = "Open the first five rows and show them masked; logged like every opening")
    public List<ListExport.Masked> preview(@PathParam("id") UUID id) {
        desk.exportedList(id);
        return export.preview(id, desk.person());
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Path("production")
    @RolesAllowed(RoleNames.SHIPPER)
    @Operation(summary = "Lay the list out once and keep its length and hash")
    public ListView produce(@PathParam("id") UUID id) {
        desk.exportedList(id);
        export.produce(id, desk.person());
        return desk.view(id);
    }

    @POST
    @Path("file")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(RoleNames.SHIPPER)
    @Operation(
            summary = "Fetch the file; 409 when the list has changed since it was frozen",
            description = "Not a GET: it locks the winners' details, enters the copies that now exist into the ledger"
                    + " and holds the sweep back while it runs.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response fetch(@PathParam("id") UUID id) {
        desk.exportedList(id);
        return FileAnswer.of(fetching.begin(id, desk.person()));
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Path("shipments")
    @Operation(summary = "Everything on the list left the house on this day")
    public ParcelResource.MarkedView shipped(@PathParam("id") UUID id, @NotNull @Valid ShippedRequest request) {
        desk.shippedList(id);
        return ParcelResource.MarkedView.of(shipments.markListShipped(id, request.on(), desk.person()));
    }
}
