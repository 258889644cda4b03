package dev.todoke.shipping.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.once.Replay;
import dev.todoke.shipping.ReturnFile;
import dev.todoke.shipping.ReturnRow;
import dev.todoke.shipping.Returns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/returns")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({RoleNames.SHIPPER, RoleNames.MANAGER})
@Tag(name = "returns")
class ReturnResource {

    private final Returns returns;
    private final SignedIn signedIn;

    ReturnResource(Returns returns, SignedIn signedIn) {
        this.returns = returns;
        this.signedIn = signedIn;
    }

    record RowView(
            String reference,
            String trackingNumber,
            @Nullable LocalDate shippedOn,
            String finding) {

        static RowView of(ReturnRow row) {
            return new RowView(
                    row.reference(),
                    row.trackingNumber(),
                    row.shippedOn(),
                    row.finding().code());
        }
    }

    record ReturnView(
            UUID id,
            UUID division,
            Instant readAt,
            @Nullable Instant appliedAt,
            List<RowView> rows) {}

    record AppliedView(int applied) {}

    @POST
    @Consumes({"text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Read a carrier's file and say what would be done with each line; nothing is stored but numbers")
    public ReturnView read(@QueryParam("division") @Nullable UUID division, byte[] file) {
        if (division == null) {
            throw new Refusal(ProblemType.INVALID, "division", "blank");
        }
        signedIn.within(division, RoleNames.SHIPPER, RoleNames.MANAGER);
        if (file == null || file.length == 0) {
            throw new Refusal(ProblemType.INVALID, "file", "blank");
        }
        return view(returns.read(division, file, signedIn));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "What a file said")
    public ReturnView look(@PathParam("id") UUID id) {
        return view(required(id));
    }

    @POST
    @Replay(Replay.Kept.ANSWER)
    @Path("{id}/application")
    @Operation(summary = "Store the numbers; parcels that have one are shipped")
    public AppliedView apply(@PathParam("id") UUID id) {
        required(id);
        return new AppliedView(returns.apply(id, signedIn));
    }

    private ReturnFile required(UUID id) {
        ReturnFile file = returns.require(id);
        signedIn.within(file.divisionId(), RoleNames.SHIPPER, RoleNames.MANAGER);
        return file;
    }

    private ReturnView view(ReturnFile file) {
        return new ReturnView(
                file.id(),
                file.divisionId(),
                file.readAt(),
                file.appliedAt(),
                returns.rowsOf(file.id()).stream().map(RowView::of).toList());
    }
}
