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
    private final ResourceInfo endpoint;

    CsrfFilter(Csrf csrf, SecurityIdentity identity, @Context ResourceInfo endpoint) {
        this.csrf = csrf;
        this.identity = identity;
        this.endpoint = endpoint;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String path = "/" + request.getUriInfo().getPath().replaceFirst("^/", "");
        boolean desk = path.startsWith("/desk") || path.startsWith("/api");
        if (SAFE.contains(request.getMethod()) || !desk || identity.isAnonymous()) {
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
        if (header == null && type != null && type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            byte[] body = request.getEntityStream().readAllBytes();
            token = field(body);
            request.setEntityStream(new ByteArrayInputStream(body));
        }
        if (!csrf.fits(identity, token)) {
            throw new Refusal(ProblemType.CROSS_SITE);
        }
    }

    private boolean takesUpload() {
        return Arrays.asList(endpoint.getResourceMethod().getParameterTypes()).contains(UploadForm.class);
    }

    private static @Nullable String field(byte[] body) {
        for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
            if (pair.startsWith(FIELD + "=")) {
                try {
                    return URLDecoder.decode(pair.substring(FIELD.length() + 1), StandardCharsets.UTF_8);
                } catch (IllegalArgumentException e) {
                    return null;
                }
            }
        }
        return null;
    }
}
