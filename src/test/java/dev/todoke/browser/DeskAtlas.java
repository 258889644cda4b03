package dev.todoke.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every page of the desk that the role table knows, and where somebody of the demo met it. Who builds a page makes a way
 * to it: what no link leads to is not on the map, and the test that reads the map fails.
 */
final class DeskAtlas {

    /** Pages to which no link of the demo leads, and why; other tests look at them. */
    private static final Map<String, String> APART = Map.of(
            "/desk/campaigns/{id}/selections/{selection}",
                    "reached by a form of the winners table; ManyWinnersBrowserTest",
            "/desk/security/company", "linked where a provider of company accounts is set; CompanySignInScenario",
            "/desk/security/company/back", "the provider's way back",
            "/desk/security/company/begin", "goes on to the provider",
            "/desk/sign-in/company", "goes on to the provider",
            "/desk/sign-in/company/back", "the provider's way back",
            "/desk/stop", "linked from a mail; StopLinkScenario");

    private static final Pattern LINK = Pattern.compile("href=\"(/desk[^\"#]*)");

    /** Pages of one shape that are looked at for further links: two campaigns, some winners. */
    private static final int SAME = 3;

    /** @param person who met it; empty for somebody who has not signed in */
    record Place(String pattern, String path, String person) {}

    private final List<String> patterns = table();
    private final Map<String, Place> places = new TreeMap<>();
    private final Set<String> files = new HashSet<>();

    /** Follows every link of somebody signed in. Returns what answered neither with a page nor with "not for you". */
    List<String> follow(DemoSite site, BrowserContext context, String person) {
        Deque<String> ahead = new ArrayDeque<>(List.of("/desk"));
        Set<String> seen = new HashSet<>(ahead);
        Map<String, Integer> shapes = new HashMap<>();
        List<String> broken = new java.util.ArrayList<>();
        while (!ahead.isEmpty()) {
            String path = ahead.removeFirst();
            String pattern = pattern(path);
            String shape = pattern + path.replaceAll("^[^?]*", "").replaceAll("=[^&]*", "=");
            if (shapes.merge(shape, 1, Integer::sum) > SAME) {
                continue;
            }
            APIResponse answer = context.request()
                    .get(site.url(path), RequestOptions.create().setMaxRedirects(0));
            if (answer.status() != 200) {
                if (answer.status() != 403 && answer.status() != 303) {
                    broken.add(person + " " + path + " " + answer.status());
                }
                continue;
            }
            if (!answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                files.add(pattern);
                continue;
            }
            places.putIfAbsent(pattern, new Place(pattern, path, person));
            LINK.matcher(answer.text())
                    .results()
                    .map(found -> found.group(1).replace("&amp;", "&"))
                    .filter(next -> !next.startsWith("/desk/assets/") && !next.contains("after="))
                    .filter(seen::add)
                    .forEach(ahead::addLast);
        }
        return broken;
    }

    /** A page that only a deed leads to. */
    void met(String url, String person) {
        String path = url.replaceAll("^https?://[^/]+", "");
        places.put(pattern(path), new Place(pattern(path), path, person));
    }

    List<Place> places() {
        return List.copyOf(places.values());
    }

    /** What the table knows and nobody met. */
    List<String> unmet() {
        return patterns.stream()
                .filter(pattern ->
                        !places.containsKey(pattern) && !files.contains(pattern) && !APART.containsKey(pattern))
                .toList();
    }

    private String pattern(String path) {
        String plain = path.replaceAll("\\?.*", "");
        return patterns.stream()
                .filter(pattern -> plain.matches(pattern.replaceAll("\\{[^/]*}", "[^/]+")))
                .min(Comparator.comparing((String pattern) ->
                        pattern.chars().filter(c -> c == '{').count()))
                .orElse(plain);
    }

    private static List<String> table() {
        try (InputStream in = DeskAtlas.class.getClassLoader().getResourceAsStream("roles/table.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> line.startsWith("GET /desk"))
                    .map(line -> line.replaceAll("^GET (\\S+) .*", "$1"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Place> of(String pattern) {
        return Optional.ofNullable(places.get(pattern));
    }

    @Override
    public String toString() {
        return places.values().stream()
                .map(place -> place.pattern() + " <- " + place.person())
                .collect(Collectors.joining("\n"));
    }
}
