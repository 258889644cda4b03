package dev.todoke.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todoke.story.Colleague;
import dev.todoke.support.Artefact;
import dev.todoke.support.PostgresServer.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The built program on loopback in mode demo without the demo's people, with one operator and as many winners as asked. */
final class Site implements AutoCloseable {

    private static final Pattern ENROL = Pattern.compile("(http://\\S+/desk/enrol#\\S+)");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    private static final int PAGE = 100;
    /** What one file may hold. */
    static final int FILE = 10_000;

    private final Path home;
    private final Database database;
    private final Map<String, String> settings = new HashMap<>();
    private Artefact node;
    private Colleague operator;
    private String division = "";
    private int campaigns;

    private Site(Database.Brand brand) {
        try {
            Files.createDirectories(Path.of("target"));
            home = Files.createTempDirectory(Path.of("target"), "bench-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = Database.start(brand, home);
        settings.putAll(database.settings(User.DESK));
        settings.put("todoke.mode", "demo");
        settings.put("todoke.demo.people", "false");
        settings.put("todoke.data", "data");
        settings.put("todoke.keys.dir", "keys");
    }

    /** An installation with an organisation, a division and an operator who has signed in. */
    static Site open(Database.Brand brand) {
        Site site = new Site(brand);
        Artefact.Ended ended = Artefact.run(site.home, site.settings, "admin", "bootstrap", "kanri");
        Matcher link = ENROL.matcher(ended.output());
        if (!link.find()) {
            throw new IllegalStateException(ended.output());
        }
        site.start();
        site.found(link.group(1));
        return site;
    }

    Artefact node() {
        return node;
    }

    Path home() {
        return home;
    }

    Database database() {
        return database;
    }

    Map<String, String> settings() {
        return settings;
    }

    void start() {
        node = Artefact.start(home, settings);
    }

    /** A JVM that has compiled nothing yet, on the data as they are. */
    void restart() {
        node.close();
        start();
    }

    /** How the node was started, for the block of figures. */
    String conditions() {
        return "-Xmx512m, mode demo, role all, client on the same machine over loopback";
    }

    private void found(String enrolment) {
        Colleague admin = Colleague.enrol(node.url(), "kanri", enrolment);
        admin.signIn(node.url());
        division = id(admin.post(
                "/api/v1/divisions",
                Map.of("code", "GOODS", "publicName", "空色工房 商品企画部", "contactDesk", "goods@sora-kobo.example")));
        List<Map<String, String>> roles = Stream.of("operator", "manager", "privacy-officer")
                .map(role -> Map.of("role", role, "division", division))
                .toList();
        JsonNode invited = admin.post("/api/v1/staff", Map.of("name", "mori", "displayName", "森", "roles", roles));
        operator =
                Colleague.enrol(node.url(), "mori", invited.get("enrolmentUrl").asText());
        operator.signIn(node.url());
    }

    /** An open campaign with nobody in it; returns its id. */
    String campaign() {
        Map<String, Object> asked = new HashMap<>();
        asked.put("division", division);
        asked.put("code", "BENCH" + ++campaigns);
        asked.put("name", "計測のプレゼント");
        asked.put("opensOn", TODAY.minusDays(1).toString());
        asked.put("closesOn", TODAY.plusDays(10).toString());
        asked.put("daysAfter", 30);
        asked.put("latestMonths", 6);
        asked.put("contactDesk", "goods@sora-kobo.example");
        asked.put("shipsBy", "見本物流株式会社");
        asked.put("purposeJa", "賞品をお届けするためだけに使います。");
        asked.put("purposeEn", "Used only to deliver the prize.");
        asked.put("prizes", List.of(Map.of("code", "P1", "name", "空色アクリルスタンド", "asksPhone", true, "asksEmail", true)));
        String campaign = id(operator.post("/api/v1/campaigns", asked));
        operator.post(at(campaign, "open"), Map.of());
        return campaign;
    }

    /** A file of winners as a planner has it. */
    static byte[] file(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(n -> "mihon_" + n + ",73" + (10_000_000_000_000_000L + n) + ",みほん" + n + ",P1,A賞,contact" + n
                        + "@mihon.example")
                .collect(Collectors.joining("\r\n", "handle,platformId,displayName,prize,rank,email\r\n", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    JsonNode takeIn(String campaign, byte[] file, boolean dryRun) {
        return operator.upload(at(campaign, "imports?dryRun=" + dryRun), file);
    }

    /** That many winners, each with a link; returns the codes as the worklist tells them. */
    List<String> links(String campaign, int winners) {
        for (int from = 0; from < winners; from += FILE) {
            takeIn(campaign, file(from, Math.min(FILE, winners - from)), false);
        }
        operator.post(at(campaign, "links"), Map.of());
        List<String> codes = new ArrayList<>();
        while (codes.size() < winners) {
            JsonNode page = operator.post(at(campaign, "worklist"), Map.of("reason", "TELLING_WINNERS", "size", PAGE));
            List<String> told = new ArrayList<>();
            page.get("items").forEach(entry -> {
                codes.add(entry.get("code").asText());
                told.add(entry.get("link").asText());
            });
            if (told.isEmpty()) {
                throw new IllegalStateException("the worklist ends after " + codes.size());
            }
            operator.post(at(campaign, "worklist/told"), Map.of("links", told));
        }
        return codes;
    }

    private static String at(String campaign, String path) {
        return "/api/v1/campaigns/" + campaign + "/" + path;
    }

    private static String id(JsonNode made) {
        return made.get("id").asText();
    }

    @Override
    public void close() {
        if (node != null) {
            node.close();
        }
        database.close();
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
