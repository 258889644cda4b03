package dev.todoke.shipping.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.RequestCircumstances;
import dev.todoke.shipping.ListExport;
import dev.todoke.shipping.ListFetching;
import dev.todoke.shipping.Lists;
import dev.todoke.shipping.Shipments;
import dev.todoke.shipping.ShippingList;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The forms on the pages of lists. What shows or hands out a person's data is answered to the form itself, once. */
@Path("/desk/lists")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({RoleNames.SHIPPER, RoleNames.MANAGER})
class ListForms {

    private final ListDesk desk;
    private final Lists lists;
    private final ListExport export;
    private final ListFetching fetching;
    private final Shipments shipments;
    private final ListPages.Sheets sheets;
    private final RequestCircumstances circumstances;

    ListForms(
            ListDesk desk,
            Lists lists,
            ListExport export,
            ListFetching fetching,
            Shipments shipments,
            ListPages.Sheets sheets,
            RequestCircumstances circumstances) {
        this.desk = desk;
        this.lists = lists;
        this.export = export;
        this.fetching = fetching;
        this.shipments = shipments;
        this.sheets = sheets;
        this.circumstances = circumstances;
    }

    @CheckedTemplate(basePath = "shipping")
    static class Templates {
        private Templates() {}

        static native TemplateInstance spelling(
                ShippingList list, String reference, List<ListExport.Spelling> spellings);
    }

    @POST
    @Path("{id}/preview")
    @RolesAllowed(RoleNames.SHIPPER)
    @Operation(hidden = true)
    public Response preview(@PathParam("id") UUID id) {
        ShippingList list = desk.exportedList(id);
        return DeskForms.proved(
                page(id),
                () -> Response.ok(sheets.of(list, export.preview(id, desk.person())))
                        .build());
    }

    @POST
    @Path("{id}/spelling")
    @RolesAllowed(RoleNames.SHIPPER)
    @Operation(hidden = true)
    public Response spelling(@PathParam("id") UUID id, @FormParam("reference") @Nullable String reference) {
        ShippingList list = desk.exportedList(id);
        String named = reference == null ? "" : reference;
        return DeskForms.proved(
                page(id),
                () -> Response.ok(Templates.spelling(list, named, export.spellings(id, named, desk.person())))
                        .build());
    }

    @POST
    @Path("{id}/acceptances")
    @Operation(hidden = true)
    public Response accept(@PathParam("id") UUID id, @FormParam("reference") List<String> references) {
        desk.shippedList(id);
        lists.accept(id, references, desk.person());
        return Flash.to(page(id), "saved");
    }

    @POST
    @Path("{id}/removals")
    @Operation(hidden = true)
    public Response takeOut(@PathParam("id") UUID id, @FormParam("reference") List<String> references) {
        desk.shippedList(id);
        if (references.isEmpty()) {
            throw new Refusal(ProblemType.INVALID, "reference", "blank");
        }
        lists.takeOut(id, references, desk.person());
        return Flash.to(page(id), "saved");
    }

    @POST
    @Path("{id}/discard")
    @Operation(hidden = true)
    public Response discard(@PathParam("id") UUID id) {
        ShippingList list = desk.shippedList(id);
        lists.discard(id, desk.person());
        return Flash.to("/desk/campaigns/" + list.campaignId() + "/lists", "undone");
    }

    @POST
    @Path("{id}/approval")
    @Operation(hidden = true)
    public Response ask(@PathParam("id") UUID id) {
        desk.shippedList(id);
        export.requestApproval(id, desk.person());
        return Flash.to(page(id), "requested");
    }

    @POST
    @Path("{id}/production")
    @RolesAllowed(RoleNames.SHIPPER)
    @Operation(hidden = true)
    public Response produce(@PathParam("id") UUID id, @FormParam("note") @Nullable String note) {
        desk.exportedList(id);
        circumstances.note(note);
        return DeskForms.proved(page(id), () -> {
            export.produce(id, desk.person());
            return Flash.to(page(id), "done");
        });
    }

    @POST
    @Path("{id}/file")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(RoleNames.SHIPPER)
    @Operation(hidden = true)
    public Response fetch(@PathParam("id") UUID id) {
        ShippingList list = desk.exportedList(id);
        try {
            return DeskForms.proved(page(id), () -> FileAnswer.of(fetching.begin(id, desk.person())));
        } catch (Refusal refusal) {
            if (refusal.type() != ProblemType.GONE) {
                throw refusal;
            }
            // Its days are over, or somebody took it back: its own page says which, and what to do now.
            return Response.status(refusal.type().status())
                    .type(MediaType.TEXT_HTML_TYPE)
                    .entity(sheets.of(list, null))
                    .build();
        }
    }

    @POST
    @Path("{id}/shipments")
    @Operation(hidden = true)
    public Response shipped(@PathParam("id") UUID id, @FormParam("on") @Nullable String on) {
        desk.shippedList(id);
        Shipments.Marked marked = shipments.markListShipped(id, DeskForms.day("on", on), desk.person());
        return Flash.to(page(id), DeskForms.notice(marked));
    }

    static String page(UUID list) {
        return "/desk/lists/" + list;
    }
}
