package dev.todoke.organisation.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.MatchOnceThere;
import dev.todoke.kernel.web.VersionTag;
import dev.todoke.organisation.LegalProfile;
import dev.todoke.organisation.Organisation;
import dev.todoke.organisation.Organisations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/organisation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "organisation")
class OrganisationResource {

    private final Organisations organisations;
    private final SignedIn signedIn;

    OrganisationResource(Organisations organisations, SignedIn signedIn) {
        this.organisations = organisations;
        this.signedIn = signedIn;
    }

    @GET
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
    @Operation(summary = "The company that answers for the data")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public Response read() {
        Organisation found = organisations.find().orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        return VersionTag.ok(OrganisationView.of(found), found.version());
    }

    @PUT
    @RolesAllowed(RoleNames.ADMIN)
    @Operation(summary = "Describe the company; If-Match is required once it exists")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @MatchOnceThere
    public Response describe(@HeaderParam("If-Match") @Nullable String ifMatch, @NotNull OrganisationRequest request) {
        LegalProfile profile = new LegalProfile(
                request.legalName(), request.representative(), request.privacyAddress(), request.privacyContact());
        Organisation described = organisations.describe(
                profile, organisations.find().isPresent() ? VersionTag.required(ifMatch) : 0, signedIn.authority());
        return VersionTag.ok(OrganisationView.of(described), described.version());
    }

    /** The company as somebody wrote it down. */
    record OrganisationRequest(String legalName, String representative, String privacyAddress, String privacyContact) {}

    /** The company. */
    record OrganisationView(String legalName, String representative, String privacyAddress, String privacyContact) {

        static OrganisationView of(Organisation found) {
            return new OrganisationView(
                    found.legalName(), found.representative(), found.privacyAddress(), found.privacyContact());
        }
    }
}
