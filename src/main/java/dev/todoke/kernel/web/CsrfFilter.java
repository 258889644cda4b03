package dev.todoke.kernel.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is signed in proves with every change that it comes from a page of that session: by the header
 * {@code X-CSRF-Token}, or by the hidden field {@code csrf} of a form. Uploads are checked by {@link UploadForm}.
 */
@Provider
class CsrfFilter implements ContainerRequestFilter {

    static final String HEADER = "X-CSRF-Token";
    static final String FIELD = "csrf";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Csrf csrf;
    private final SecurityIdentity identity;
    private final KeptEdit edits;
    private final ResourceInfo endpoint;

    CsrfFilter(Csrf csrf, SecurityIdentity identity, KeptEdit edits, @Context ResourceInfo endpoint) {
        this.csrf = csrf;
        this.edits = edits;
        this.identity = identity;
        this.endpoint = endpoint;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String path = "/" + request.getUriInfo().getPath().replaceFirst("^/", "");
        boolean desk = path.startsWith("/desk") || path.startsWith("/api");
        if (SAFE.contains(request.getMethod()) || !desk || identity.isAnonymous() || byToken()) {
            return;
        }
        String header = request.getHeaderString(HEADER);
        MediaType type = request.getMediaType();
        if (header == null && type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            if (!takesUpload()) {
                throw new Refusal(ProblemType.UNSUPPORTED_MEDIA);
            }
            return;
        }
        String token = header;
        String kept = null;
        if (header == null && type != null && type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            byte[] body = request.getEntityStream().readAllBytes();
            token = field(body, FIELD);
            kept = field(body, KeptEdit.FIELD);
            request.setEntityStream(new ByteArrayInputStream(body));
        }
        if (!csrf.fits(identity, token)) {
            throw new Refusal(ProblemType.CROSS_SITE);
        }
        if (kept != null && token != null) {
            resume(request, path, kept, token);
        }
    }

    /** Puts what was kept across a sign-in in the place of the field that held it, sealed. */
    private void resume(ContainerRequestContext request, String path, String kept, String token) {
        UUID member = identity.getAttribute(Identity.MEMBER);
        String body = edits.open(member, kept)
                .filter(edit -> edit.path().equals(path))
                .map(KeptEdit.Edit::body)
                .orElseThrow(() -> new Refusal(ProblemType.GONE));
        String whole = body + "&" + FIELD + "=" + token + "&" + KeptEdit.RESUMED + "=yes";
        request.setEntityStream(new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8)));
    }

    /** No browser sends a token by itself, so there is nothing to forge. */
    private boolean byToken() {
        return identity.getAttribute(Identity.TOKEN) != null;
    }

    private boolean takesUpload() {
        return Arrays.asList(endpoint.getResourceMethod().getParameterTypes()).contains(UploadForm.class);
    }

    private static @Nullable String field(byte[] body, String name) {
        for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
            if (pair.startsWith(name + "=")) {
                try {
                    return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException e) {
                    return null;
                }
            }
        }
        return null;
    }
}
