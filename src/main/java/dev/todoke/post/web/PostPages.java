package dev.todoke.post.web;

import dev.todoke.kernel.RoleNames;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.Flash;
import dev.todoke.kernel.web.FormAnswer;
import dev.todoke.kernel.web.FormState;
import dev.todoke.kernel.web.Times;
import dev.todoke.organisation.Division;
import dev.todoke.organisation.Divisions;
import dev.todoke.post.Letter;
import dev.todoke.post.Letters;
import dev.todoke.post.MailPost;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@Path("/desk/post")
@Produces(MediaType.TEXT_HTML)
class PostPages {

    private static final int SHOWN = 100;

    private final Letters letters;
    private final Divisions divisions;
    private final RecipientList list;
    private final MailPost mail;
    private final SignedIn signedIn;
    private final SecurityIdentity identity;

    PostPages(
            Letters letters,
            Divisions divisions,
            RecipientList list,
            MailPost mail,
            SignedIn signedIn,
            SecurityIdentity identity) {
        this.letters = letters;
        this.divisions = divisions;
        this.list = list;
        this.mail = mail;
        this.signedIn = signedIn;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({RoleNames.MANAGER, RoleNames.ADMIN})
    public TemplateInstance show() {
        return page(FormState.of(Map.of()));
    }

    @POST
    @Path("recipients")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(RoleNames.ADMIN)
    public Response add(MultivaluedMap<String, String> sent) {
        FormState form = FormState.of(sent);
        return FormAnswer.of(
                form,
                () -> {
                    list.add(null, form);
                    return Flash.to("/desk/post", "saved");
                },
                this::page);
    }

    @POST
    @Path("recipients/{recipient}/removal")
    @RolesAllowed(RoleNames.ADMIN)
    public Response remove(@PathParam("recipient") UUID recipient) {
        list.remove(null, recipient);
        return Flash.to("/desk/post", "done");
    }

    private TemplateInstance page(FormState form) {
        boolean admin = identity.hasRole(RoleNames.ADMIN);
        Set<UUID> mine = signedIn.divisions(RoleNames.MANAGER);
        return Templates.outbox(new View(
                letters.newest(mine, admin, SHOWN).stream().map(Line::of).toList(),
                divisions.of(mine),
                admin,
                admin ? list.lines(null) : List.of(),
                mail.isOn(),
                form));
    }

    /** The page. */
    public record View(
            List<Line> lines,
            List<Division> divisions,
            boolean admin,
            List<RecipientList.Line> recipients,
            boolean mailOn,
            FormState form) {}

    /** One letter, without an address. */
    public record Line(
            String at,
            String code,
            int count,
            String medium,
            String hint,
            String state,
            int tries,
            String nextAt,
            String problem) {

        static Line of(Letters.Line line) {
            Letter letter = line.letter();
            return new Line(
                    Times.minute(line.toldAt()),
                    line.code().name(),
                    line.count(),
                    letter.medium().name(),
                    letter.hint(),
                    letter.state().name(),
                    letter.tries(),
                    letter.state() == Letter.State.WAITING ? Times.minute(letter.nextAt()) : "",
                    letter.problem() == null ? "" : letter.problem());
        }
    }

    @CheckedTemplate(basePath = "post")
    static class Templates {

        static native TemplateInstance outbox(View view);

        private Templates() {}
    }
}
