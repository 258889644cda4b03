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
        Operation operation = needed.operation();
        return Response.seeOther(URI.create("/desk/step-up?operation="
                        + operation.code().name() + "&division=" + operation.division() + "&object="
                        + operation.object() + "&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8)))
                .build();
    }
}
