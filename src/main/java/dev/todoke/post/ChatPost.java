package dev.todoke.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todoke.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Posts to a chat's incoming webhook. Follows nothing, reads nothing of the answer but its status, and does not wait long. */
@ApplicationScoped
class ChatPost {

    private final ChatGuard guard;
    private final ObjectMapper json;
    private final Duration patience;
    private final HttpClient client;

    ChatPost(ChatGuard guard, ObjectMapper json, PostSettings settings) {
        this.guard = guard;
        this.json = json;
        this.patience = settings.patience();
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    void send(RecipientAddress to, NoticeText text) throws SendFailed {
        HttpRequest request = HttpRequest.newBuilder(address(to))
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body(text)))
                .build();
        int status = status(request);
        if (status < 200 || status > 299) {
            throw new SendFailed("http-" + status, status == 410);
        }
    }

    private URI address(RecipientAddress to) throws SendFailed {
        try {
            return guard.check(to.text());
        } catch (Refusal refusal) {
            throw new SendFailed(refusal.fields().get(0).code(), false);
        }
    }

    private String body(NoticeText text) throws SendFailed {
        try {
            return json.writeValueAsString(Map.of("text", text.subject() + "\n" + text.body()));
        } catch (JsonProcessingException e) {
            throw new SendFailed("text", true);
        }
    }

    private int status(HttpRequest request) throws SendFailed {
        CompletableFuture<HttpResponse<InputStream>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
        try {
            HttpResponse<InputStream> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            try (InputStream unread = response.body()) {
                return response.statusCode();
            }
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new SendFailed("no-answer", false);
        } catch (ExecutionException | IOException e) {
            throw new SendFailed("no-answer", false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SendFailed("stopped", false);
        }
    }
}
