package dev.todoke.kernel.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads {@link UploadForm} within the path's limit, and checks its CSRF token before anything else sees it. */
@Provider
@Consumes(MediaType.MULTIPART_FORM_DATA)
class UploadFormReader implements MessageBodyReader<UploadForm> {

    private final Csrf csrf;
    private final SecurityIdentity identity;

    UploadFormReader(Csrf csrf, SecurityIdentity identity) {
        this.csrf = csrf;
        this.identity = identity;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == UploadForm.class;
    }

    @Override
    public UploadForm readFrom(
            Class<UploadForm> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        String boundary = mediaType.getParameters().get("boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > 70) {
            throw new Refusal(ProblemType.MALFORMED);
        }
        byte[] body = in.readNBytes((int) BodyLimits.FILE + 1);
        if (body.length > BodyLimits.FILE) {
            throw new Refusal(ProblemType.TOO_LARGE);
        }
        UploadForm form = new UploadForm(Multipart.parse(body, boundary));
        String header = headers.getFirst(CsrfFilter.HEADER);
        String token = header == null ? form.field(CsrfFilter.FIELD) : header;
        if (!identity.isAnonymous() && !csrf.fits(identity, token)) {
            throw new Refusal(ProblemType.CROSS_SITE);
        }
        return form;
    }
}
