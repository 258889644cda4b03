package dev.todoke.console.web;

import dev.todoke.kernel.RoleNames;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What the words of the desk mean, and its two keys. */
@Path("/desk/help")
@Produces(MediaType.TEXT_HTML)
class HelpPages {

    /** The trade's words, in the order in which a campaign meets them; each has two sentences in {@link HelpMessages}. */
    private static final List<String> WORDS = List.of(
            "campaign",
            "winner",
            "award",
            "reference",
            "link",
            "worklist",
            "answer",
            "receipt",
            "open",
            "list",
            "insert",
            "quarantine",
            "freeze",
            "copy",
            "disposal",
            "takeover");

    @GET
    @RolesAllowed(RoleNames.SIGNED_IN)
    public TemplateInstance help() {
        return Templates.help(WORDS);
    }

    @CheckedTemplate(basePath = "console")
    static class Templates {

        static native TemplateInstance help(List<String> words);

        private Templates() {}
    }
}
