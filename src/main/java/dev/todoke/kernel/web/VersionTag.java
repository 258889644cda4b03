package dev.todoke.kernel.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row's version as a strong ETag, so that two people who change the same thing do not overwrite each other. */
public final class VersionTag {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private VersionTag() {}

    /** 200 with the version as ETag. */
    public static Response ok(Object view, long version) {
        return Response.ok(view).tag(Long.toString(version)).build();
    }

    /** 201 with a Location and the version as ETag. */
    public static Response created(String location, Object view, long version) {
        return Response.created(java.net.URI.create(location))
                .entity(view)
                .tag(Long.toString(version))
                .build();
    }

    /** The version that {@code If-Match} names; 428 without the header, 412 for what cannot be a tag of ours. */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal(ProblemType.PRECONDITION_REQUIRED);
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Refusal(ProblemType.PRECONDITION_FAILED);
        }
        return Long.parseLong(tag.group(1));
    }
}
