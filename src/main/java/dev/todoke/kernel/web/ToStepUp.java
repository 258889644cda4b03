package dev.todoke.kernel.web;

import dev.todoke.kernel.Operation;
import dev.todoke.kernel.StepUpNeeded;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends a person on to prove presence for one piece of work, and from there back to a page of the desk. */
public final class ToStepUp {

    private ToStepUp() {}

    /** @param back a path of ours under {@code /desk} */
    public static Response from(StepUpNeeded needed, String back) {
        Operation work = needed.operation();
        String hash = work.contentHash();
        return Response.seeOther(
                        URI.create("/desk/step-up?operation=" + work.code().name() + "&division="
                                + work.division() + "&object=" + work.object() + "&rows=" + work.rows()
                                + (hash == null ? "" : "&content=" + hash) + "&back="
                                + URLEncoder.encode(back, StandardCharsets.UTF_8)))
                .build();
    }
}
