package dev.todoke.console.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.console.DeskSearch;
import dev.todoke.console.FoundAwards;
import dev.todoke.console.SearchTerm;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.PageContext;
import dev.todoke.kernel.web.Paging;
import dev.todoke.kernel.web.Slice;
import dev.todoke.staff.StaffMember;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Search. What is typed may be somebody's name, so it comes by POST and is answered there and then; only a reference,
 * which says nothing about anybody, gets an address of its own.
 */
@Path("/desk/search")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({
    RoleNames.VIEWER,
    RoleNames.OPERATOR,
    RoleNames.SHIPPER,
    RoleNames.MANAGER,
    RoleNames.PRIVACY_OFFICER,
    RoleNames.SUPPORT,
    RoleNames.AUDITOR,
    RoleNames.ADMIN
})
class SearchPages {

    private final DeskSearch search;
    private final Paging paging;
    private final PageContext page;
    private final SignedIn signedIn;
    private final SecurityIdentity identity;

    SearchPages(DeskSearch search, Paging paging, PageContext page, SignedIn signedIn, SecurityIdentity identity) {
        this.search = search;
        this.paging = paging;
        this.page = page;
        this.signedIn = signedIn;
        this.identity = identity;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance show(@QueryParam("reference") @Nullable String reference) {
        Optional<String> asked =
                reference == null ? Optional.empty() : SearchTerm.of(reference).reference();
        DeskSearch.Reach reach = reach();
        return Templates.search(asked.map(r -> Results.of(r, search.byReference(r, reach), paging))
                .orElse(Results.none(reach)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response find(
            @FormParam("q") @Nullable String typed,
            @FormParam("afterAward") @Nullable String afterAward,
            @FormParam("afterCampaign") @Nullable String afterCampaign) {
        SearchTerm term = SearchTerm.of(typed == null ? "" : typed);
        DeskSearch.Reach reach = reach();
        if (term.isEmpty()) {
            return Flash.to("/desk/search");
        }
        Optional<String> reference = term.reference().filter(r -> search.knows(r, reach));
        if (reference.isPresent()) {
            return Flash.to("/desk/search?reference=" + reference.get());
        }
        DeskSearch.After after = new DeskSearch.After(paging.after(afterAward), paging.after(afterCampaign));
        DeskSearch.Found found = search.find(term, reach, after, signedIn);
        return Response.ok(Templates.search(Results.of(term.text(), found, paging)))
                .build();
    }

    private DeskSearch.Reach reach() {
        return new DeskSearch.Reach(
                page.divisions("/desk/campaigns/x"),
                signedIn.divisions(
                        RoleNames.OPERATOR,
                        RoleNames.SHIPPER,
                        RoleNames.MANAGER,
                        RoleNames.PRIVACY_OFFICER,
                        RoleNames.SUPPORT),
                signedIn.divisions(RoleNames.SHIPPER, RoleNames.PRIVACY_OFFICER, RoleNames.SUPPORT),
                identity.hasRole(RoleNames.ADMIN));
    }

    /**
     * What was found, and where each group goes on.
     *
     * @param asked whether anything was looked for at all
     */
    public record Results(
            String term,
            boolean asked,
            Slice<FoundAwards.Row> awards,
            Slice<Campaign> campaigns,
            List<StaffMember> people,
            boolean empty) {

        static Results none(DeskSearch.Reach reach) {
            return new Results("", false, new Slice<>(List.of(), null), new Slice<>(List.of(), null), List.of(), true);
        }

        static Results of(String term, DeskSearch.Found found, Paging paging) {
            return new Results(
                    term,
                    true,
                    paging.slice(found.awards(), DeskSearch.PAGE, row -> row, FoundAwards.Row::award),
                    paging.slice(found.campaigns(), DeskSearch.PAGE, row -> row, Campaign::id),
                    found.people(),
                    found.isEmpty());
        }
    }

    @CheckedTemplate(basePath = "console")
    static class Templates {

        static native TemplateInstance search(Results found);

        private Templates() {}
    }
}
