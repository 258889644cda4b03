package dev.todoke.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.support.Artefact;
import dev.todoke.support.PostgresServer;
import dev.todoke.support.PostgresServer.User;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is away: the door says so kindly, with its headers, and repeats nothing of what was sent. */
@Tag("artefact")
class OutagePageTest {

    /** Its last letter is right for the others, so that it is looked for. */
    private static final String CODE = "0".repeat(27);

    @TempDir
    Path folder;

    @Test
    void whileTheDatabaseIsAwayTheDoorSaysSoAndNothingElse() throws IOException, InterruptedException {
        PostgresServer postgres = PostgresServer.start(folder.resolve("pg"), Map.of());
        assertThat(Artefact.run(folder, postgres.settings(User.OWNER), "migrate")
                        .status())
                .isZero();
        Map<String, String> settings = new HashMap<>(postgres.settings(User.DESK));
        settings.putAll(Map.of("todoke.mode", "demo", "todoke.demo.people", "false"));
        try (Artefact node = Artefact.start(folder, settings)) {
            assertThat(look(node.url(), "/f").statusCode()).isEqualTo(200);
            postgres.close();
            calm(enter(node.url()), 503);
            calm(enter(node.url()), 503);
            HttpResponse<String> start = look(node.url(), "/f");
            calm(start, start.statusCode() == 200 ? 200 : 503);
            assertThat(node.log()).doesNotContain("CANARY", CODE);
        }
    }

    private static HttpResponse<String> enter(URI door) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(door.resolve("/f"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString("code=" + CODE + "&name=CANARY"))
                .build());
    }

    private static HttpResponse<String> look(URI door, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(door.resolve(path)).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static void calm(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("require-trusted-types-for"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(answer.body())
                .contains("<h1")
                .doesNotContain("CANARY", CODE, "Exception", "\tat ", "postgres", "jdbc", "localhost:");
    }
}
