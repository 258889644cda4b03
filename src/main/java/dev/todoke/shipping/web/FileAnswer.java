package dev.todoke.shipping.web;

import dev.todoke.shipping.ListFetching;
import dev.todoke.shipping.ListFormat;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Base64;
import java.util.HexFormat;

/** A list's file as an answer: its length announced, so that a broken stream is seen; its name tells only the list's. */
final class FileAnswer {

    private FileAnswer() {}

    static Response of(ListFetching.Fetch fetch) {
        String type = fetch.format() == ListFormat.B2 ? "text/csv; charset=windows-31j" : "text/csv; charset=utf-8";
        String digest = Base64.getEncoder()
                .encodeToString(HexFormat.of().parseHex(fetch.file().sha256()));
        StreamingOutput body = fetch::writeTo;
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_LENGTH, fetch.file().length())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fetch.fileName() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .build();
    }
}
