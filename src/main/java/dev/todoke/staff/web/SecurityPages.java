package dev.todoke.staff.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.Times;
import dev.todoke.staff.OwnFactors;
import dev.todoke.staff.Passkey;
import dev.todoke.staff.Passkeys;
import dev.todoke.staff.RecoveryCodes;
import dev.todoke.staff.StepUps;
import dev.todoke.staff.oidc.OidcFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One's own ways to sign in (サインインの設定): passkeys, recovery codes, and what they allow. */
@Path("/desk/security")
@RolesAllowed(RoleNames.SIGNED_IN)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class SecurityPages {

    private final Passkeys passkeys;
    private final OwnFactors own;
    private final RecoveryCodes recovery;
    private final StepUps stepUps;
    private final OidcFlow company;
    private final SignedIn signedIn;
    private final TodokeClock clock;

    SecurityPages(
            Passkeys passkeys,
            OwnFactors own,
            RecoveryCodes recovery,
            StepUps stepUps,
            OidcFlow company,
            SignedIn signedIn,
            TodokeClock clock) {
        this.passkeys = passkeys;
        this.own = own;
        this.recovery = recovery;
        this.stepUps = stepUps;
        this.company = company;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    public TemplateInstance read() {
        return page("");
    }

    @POST
    @Path("passkeys")
    public Response add(@BeanParam AttestationForm form) {
        return tried(() -> {
            own.add(signedIn.member(), signedIn.session(), form.attestation(), form.label);
            return Flash.to("/desk/security", "saved");
        });
    }

    @POST
    @Path("passkeys/{id}/removal")
    public Response remove(@PathParam("id") UUID id, @BeanParam AssertionForm form) {
        return tried(() -> {
            own.remove(signedIn.member(), signedIn.session(), id, form.proof());
            return Flash.to("/desk/security", "done");
        });
    }

    /** Answers with the codes themselves: they are shown this once and lie in no redirect. */
    @POST
    @Path("recovery-codes")
    public Response makeCodes(@BeanParam AssertionForm form) {
        return tried(() -> Response.ok(
                        Templates.recoveryCodes(recovery.make(signedIn.member(), signedIn.session(), form.proof())))
                .build());
    }

    private Response tried(java.util.function.Supplier<Response> deed) {
        try {
            return deed.get();
        } catch (Refusal refusal) {
            boolean ours = refusal.type() == ProblemType.INVALID
                    || refusal.type() == ProblemType.CONFLICT
                    || refusal.type() == ProblemType.PASSKEY_NEEDED
                    || refusal.type() == ProblemType.TOO_MANY;
            if (!ours) {
                throw refusal;
            }
            String code = refusal.fields().isEmpty()
                    ? refusal.type().code()
                    : refusal.fields().get(0).code();
            return Response.status(refusal.type().status()).entity(page(code)).build();
        }
    }

    private TemplateInstance page(String problem) {
        UUID member = signedIn.member();
        Instant now = clock.now();
        List<Line> lines =
                passkeys.of(member).stream().map(p -> Line.of(p, now)).toList();
        return Templates.security(new Factors(
                lines,
                own.hasPassword(member),
                own.byCode(member),
                stepUps.byPasskey(member),
                stepUps.byCode(),
                recovery.left(member),
                company.offered(),
                problem));
    }

    /** One passkey of one's own. */
    record Line(UUID id, String label, String createdAt, String usedAt, String opensFrom) {

        static Line of(Passkey passkey, Instant now) {
            Instant used = passkey.usedAt();
            return new Line(
                    passkey.id(),
                    passkey.label(),
                    Times.minute(passkey.createdAt()),
                    used == null ? "–" : Times.minute(used),
                    passkey.opensFrom().isAfter(now) ? Times.minute(passkey.opensFrom()) : "");
        }
    }

    /** What the page shows. */
    record Factors(
            List<Line> passkeys,
            boolean password,
            boolean byCode,
            boolean opensByPasskey,
            boolean opensByCode,
            long codesLeft,
            boolean company,
            String problem) {

        /** Whether this one may go: something must remain to sign in with. */
        public boolean removable() {
            return password || passkeys.size() > 1;
        }

        public boolean last() {
            return problem.equals("last-factor");
        }
    }

    @CheckedTemplate(basePath = "staff")
    static class Templates {

        static native TemplateInstance security(Factors own);

        static native TemplateInstance recoveryCodes(List<String> codes);

        private Templates() {}
    }
}
