package dev.todoke.post.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.StaffNotices;
import dev.todoke.post.Letter;
import dev.todoke.post.Letters;
import dev.todoke.post.Medium;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "post")
class LetterResource {

    private static final int SHOWN = 100;

    private final Letters letters;
    private final SignedIn signedIn;
    private final SecurityIdentity identity;

    LetterResource(Letters letters, SignedIn signedIn, SecurityIdentity identity) {
        this.letters = letters;
        this.signedIn = signedIn;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({RoleNames.MANAGER, RoleNames.ADMIN})
    @Operation(summary = "The latest hundred notices to staff and whether they were sent")
    public List<LetterView> list() {
        return letters.newest(signedIn.divisions(RoleNames.MANAGER), identity.hasRole(RoleNames.ADMIN), SHOWN).stream()
                .map(LetterView::of)
                .toList();
    }

    /** One letter; the address is not told. */
    record LetterView(
            UUID id,
            @Nullable UUID division,
            StaffNotices.Code code,
            int count,
            Instant toldAt,
            Medium medium,
            String hint,
            Letter.State state,
            int tries,
            Instant nextAt,
            @Nullable Instant endedAt,
            @Nullable String problem) {

        static LetterView of(Letters.Line line) {
            Letter letter = line.letter();
            return new LetterView(
                    letter.id(),
                    letter.division(),
                    line.code(),
                    line.count(),
                    line.toldAt(),
                    letter.medium(),
                    letter.hint(),
                    letter.state(),
                    letter.tries(),
                    letter.nextAt(),
                    letter.endedAt(),
                    letter.problem());
        }
    }
}
