package dev.todoke.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Winners at the door, one after another over one connection: paste the code, fill in, check, send. No cookies: the form
 * carries its session in a hidden field too, for browsers that drop them.
 */
final class Winner {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final String RECEIPT = "<output class=\"code num\">";

    private final URI door;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Winner(URI door) {
        this.door = door;
    }

    /** How long one submission took, in nanoseconds. */
    record Took(long flow, long send) {}

    /** From the code to the receipt; throws where a page is not what it should be. */
    Took answer(String code, Map<String, String> typed) {
        long began = System.nanoTime();
        String form = post("/f", Map.of("code", code, "lang", "ja"));
        Map<String, String> fields = new HashMap<>(typed);
        fields.put("session", hidden(form).get("session"));
        fields.put("lang", "ja");
        String check = post("/f/check", fields);
        Map<String, String> kept = hidden(check);
        fields.putAll(kept);
        long sending = System.nanoTime();
        String receipt = post("/f/send", fields);
        long done = System.nanoTime();
        if (!receipt.contains(RECEIPT)) {
            throw new IllegalStateException("no receipt");
        }
        return new Took(done - began, done - sending);
    }

    /** As somebody types them; every value is one that nobody else has. */
    static Map<String, String> typed(int number) {
        String mark = String.format("%06d", number);
        return Map.of(
                "name", "空色見本ナナシ" + mark,
                "postalCode", "100" + String.format("%04d", number % 10_000),
                "prefecture", "東京都",
                "city", "架空市見本区" + mark,
                "street", "空色町一丁目" + mark,
                "building", "見本ハイツかもめ" + mark,
                "phone", "0900" + String.format("%07d", number),
                "email", "deliver." + mark + "@mihon.example");
    }

    private String post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(door.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher matcher = HIDDEN.matcher(page);
        while (matcher.find()) {
            String value = matcher.group(2);
            fields.putIfAbsent(matcher.group(1), value.replace("&#39;", "'").replace("&amp;", "&"));
        }
        return fields;
    }
}
