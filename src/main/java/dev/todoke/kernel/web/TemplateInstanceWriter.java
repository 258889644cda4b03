package dev.todoke.kernel.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Lets an endpoint return a page: renders it in the request's language as UTF-8. */
@Provider
public class TemplateInstanceWriter implements MessageBodyWriter<TemplateInstance> {

    private final PageContext page;

    public TemplateInstanceWriter(PageContext page) {
        this.page = page;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return TemplateInstance.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            TemplateInstance template,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        String lang = page.lang();
        // Rendered whole before the first byte leaves, so that a fault becomes a problem page and not half a page.
        byte[] body = template.setLocale(lang).render().getBytes(StandardCharsets.UTF_8);
        headers.putSingle("Content-Type", "text/html;charset=UTF-8");
        headers.putSingle("Content-Language", lang);
        out.write(body);
    }
}
