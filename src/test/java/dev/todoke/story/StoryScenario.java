package dev.todoke.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todoke.support.Artefact;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 届け, all of it: two hundred winners from a CSV file to their erasure, and nothing of them left behind anywhere. */
abstract class StoryScenario {

    private static final int WINNERS = 200;
    private static final int DECLINING = 5;
    private static final int CORRECTING = 10;
    private static final int EARLY = 12;
    private static final Pattern LINK = Pattern.compile("(http://\\S+/desk/enrol#\\S+)");
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @TempDir
    Path folder;

    private final Map<String, Person> byHandle = new HashMap<>();
    private final Map<String, Person> sent = new HashMap<>();
    private Artefact node;
    private Colleague operator;
    private Colleague shipper;
    private Colleague officer;
    private String division;
    private String account;
    private String sender;
    private String campaign;

    abstract Installation install(Path folder);

    @Test
    void twoHundredWinnersFromAFileToTheirErasure() throws Exception {
        try (Installation installation = install(folder)) {
            List<Person> people = IntStream.rangeClosed(1, WINNERS)
                    .mapToObj(n -> new Person(n, 0))
                    .toList();
            people.forEach(person -> byHandle.put(person.handle(), person));
            List<Person> everybody = new ArrayList<>(people);
            people.stream().limit(CORRECTING).forEach(p -> everybody.add(p.corrected()));
            Leaks leaks = new Leaks(installation, everybody);

            String link = first(LINK, installation.command("admin", "bootstrap", "kanri"));
            node = installation.start();
            peopleAtTheDesk(link);
            campaign();
            importTwice(people);
            winnersAnswer(leaks);
            earlyParcels();
            takeover();
            List<CarrierCheck.Line> shipped = list();
            returned(shipped);
            node.close();
            leaks.nowhere();

            installation.command("keys", "rotate");
            assertThat(installation.command("keys", "verify")).isNotBlank();
            node = installation.start("todoke.clock.offset", "PT960H");
            fortyDaysLater();
            disposalRecord();
            node.close();
            assertThat(installation.command("keys", "verify")).isNotBlank();
            leaks.nowhere();
            leaks.wouldBeFound();
        } finally {
            if (node != null) {
                node.close();
            }
        }
    }

    private void peopleAtTheDesk(String link) {
        Colleague admin = Colleague.enrol(node.url(), "kanri", link);
        admin.signIn(node.url());
        admin.put(
                "/api/v1/organisation",
                Map.of(
                        "legalName", "空色工房株式会社",
                        "representative", "見本 一郎",
                        "privacyAddress", "東京都架空区1-2-3",
                        "privacyContact", "privacy@sora-kobo.example"));
        division = admin.post(
                        "/api/v1/divisions",
                        Map.of("code", "GOODS", "publicName", "空色工房 商品企画部", "contactDesk", "goods@sora-kobo.example"))
                .get("id")
                .asText();
        operator = hire(admin, "mori", "operator", "manager");
        // From the second person on nobody is given a role by the administrator alone.
        operator.signIn(node.url());
        shipper = hire(admin, "kawa", "shipper");
        officer = hire(admin, "sato", "privacy-officer");
        JsonNode asked = operator.get("/api/v1/approvals");
        assertThat(asked).hasSize(2);
        asked.forEach(a -> operator.post("/api/v1/approvals/" + a.get("id").asText() + "/approve", Map.of()));
        List.of(shipper, officer).forEach(colleague -> colleague.signIn(node.url()));
        assertThat(admin.status("/api/v1/campaigns"))
                .as("an administrator reads no campaigns")
                .isIn(200, 403);
    }

    private Colleague hire(Colleague admin, String name, String... roles) {
        List<Map<String, String>> granted = java.util.Arrays.stream(roles)
                .map(role -> Map.of("role", role, "division", division))
                .toList();
        JsonNode invited = admin.post("/api/v1/staff", Map.of("name", name, "displayName", name, "roles", granted));
        return Colleague.enrol(node.url(), name, invited.get("enrolmentUrl").asText());
    }

    private void campaign() {
        account = operator.post(
                        "/api/v1/accounts", Map.of("division", division, "platform", "X", "handle", "sora_kobo_goods"))
                .get("id")
                .asText();
        Map<String, Object> profile = new HashMap<>(Map.of(
                "division", division,
                "name", "空色工房 商品企画部",
                "phone", "03-0000-0000",
                "postalCode", "1000000",
                "prefecture", "東京都",
                "city", "架空区空色町",
                "street", "1-2-3",
                "b2CustomerCode", "000000000000",
                "b2FareCode", "01",
                "itemName", "賞品"));
        sender = operator.post("/api/v1/sender-profiles", profile).get("id").asText();
        Map<String, Object> asked = new HashMap<>(Map.of(
                "division",
                division,
                "account",
                account,
                "code",
                "SORA2",
                "name",
                "空色アクリルスタンドのプレゼント",
                "opensOn",
                TODAY.minusDays(1).toString(),
                "closesOn",
                TODAY.plusDays(10).toString(),
                "daysAfter",
                30,
                "latestMonths",
                6,
                "contactDesk",
                "goods@sora-kobo.example"));
        asked.put("shipsBy", "見本物流株式会社");
        asked.put("purposeJa", "賞品をお届けするためだけに使います。");
        asked.put("purposeEn", "Used only to deliver the prize.");
        asked.put("prizes", List.of(Map.of("code", "P1", "name", "空色アクリルスタンド", "asksPhone", true, "asksEmail", true)));
        campaign = operator.post("/api/v1/campaigns", asked).get("id").asText();
        operator.post(at("open"), Map.of());
        operator.post(
                at("copies"),
                Map.of(
                        "place",
                        "DM_HISTORY",
                        "label",
                        "@sora_kobo_goods の DM 履歴",
                        "categories",
                        List.of("NAME", "ADDRESS"),
                        "eraseBy",
                        TODAY.plusDays(20).toString()));
    }

    private void importTwice(List<Person> people) {
        String rows = people.stream()
                .map(p -> String.join(",", p.handle(), p.platformId(), p.displayName(), "P1", "A賞", p.contactEmail()))
                .collect(Collectors.joining("\r\n"));
        byte[] file =
                ("handle,platformId,displayName,prize,rank,email\r\n" + rows + "\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(operator.upload(at("imports?dryRun=true"), file)
                        .get("newWinners")
                        .asInt())
                .isEqualTo(WINNERS);
        assertThat(operator.upload(at("imports"), file).get("newWinners").asInt())
                .isEqualTo(WINNERS);
        JsonNode again = operator.upload(at("imports"), file);
        assertThat(again.get("newWinners").asInt()).isZero();
        assertThat(again.get("unchanged").asInt()).isEqualTo(WINNERS);
        assertThat(operator.post(at("links"), Map.of()).get("issued").asInt()).isEqualTo(WINNERS);
    }

    /** The worklist, a page at a time: each winner is told and answers at once. */
    private void winnersAnswer(Leaks leaks) {
        int declined = 0;
        while (sent.size() + declined < WINNERS) {
            JsonNode page = operator.post(at("worklist"), Map.of("reason", "TELLING_WINNERS", "size", 100));
            List<String> told = new ArrayList<>();
            assertThat(page.get("items")).isNotEmpty();
            for (JsonNode entry : page.get("items")) {
                Person person = byHandle.get(entry.get("handle").asText());
                assertThat(entry.get("textJa").asText())
                        .contains(entry.get("code").asText());
                told.add(entry.get("link").asText());
                Visitor visitor = new Visitor(node.url(), token(entry));
                assertThat(leaks.isIn(visitor.page().body().getBytes(StandardCharsets.UTF_8)))
                        .isFalse();
                if (person.number() > WINNERS - DECLINING) {
                    visitor.decline();
                    declined++;
                } else {
                    answer(person, visitor, token(entry));
                }
            }
            operator.post(at("worklist/told"), Map.of("links", told));
        }
        assertThat(declined).isEqualTo(DECLINING);
    }

    private static String token(JsonNode entry) {
        String url = entry.get("url").asText();
        return url.substring(url.indexOf('#') + 1);
    }

    private void answer(Person person, Visitor visitor, String token) {
        String receipt = visitor.send(person);
        assertThat(receipt).as("receipt of " + person).isNotBlank();
        Person last = person;
        if (person.number() <= CORRECTING) {
            Visitor again = new Visitor(node.url(), token);
            again.prove(receipt);
            again.correct();
            last = person.corrected();
            again.send(last);
        }
        sent.put(last.name(), last);
    }

    /** A few left the house before the account was taken over: their parcels hold no letter. */
    private void earlyParcels() {
        officer.post("/api/v1/tasks/details.derive", Map.of());
        List<String> references = new ArrayList<>();
        for (JsonNode row : operator.get(at("winners?limit=100")).get("items")) {
            if (row.get("state").asText().equals("ANSWERED") && references.size() < EARLY) {
                references.add(row.get("reference").asText());
            }
        }
        assertThat(references).hasSize(EARLY);
        JsonNode marked =
                shipper.post(at("parcels/shipments"), Map.of("references", references, "on", TODAY.toString()));
        assertThat(marked.get("marked").asInt()).isEqualTo(EARLY);
        shipper.post(at("parcels/deliveries"), Map.of("references", references, "on", TODAY.toString()));
    }

    private void takeover() {
        String now = Instant.now().toString();
        JsonNode takeover = operator.post(
                "/api/v1/accounts/" + account + "/takeovers", Map.of("earliestAt", now, "detectedAt", now));
        operator.post("/api/v1/accounts/" + account + "/takeovers/" + id(takeover) + "/end", Map.of());
        operator.post(
                "/api/v1/insert-rules",
                Map.of("campaign", campaign, "takeover", id(takeover), "code", "L1", "name", "経緯報告書"));
    }

    private List<CarrierCheck.Line> list() {
        JsonNode list = shipper.post(
                at("lists"), Map.of("sender", sender, "shipDate", TODAY.toString(), "service", "0", "format", "B2"));
        String path = "/api/v1/lists/" + id(list);
        int expected = WINNERS - DECLINING - EARLY;
        assertThat(list.get("rows").asInt()).isEqualTo(expected);
        assertThat(list.get("inserts").asInt()).as("affected and not shipped").isEqualTo(expected);
        assertThat(list.get("blocking").asInt())
                .as("one name that no label can hold")
                .isEqualTo(1);
        shipper.post(path + "/acceptances", Map.of());
        shipper.post(path + "/production", Map.of(), 409);
        JsonNode asked = shipper.post(path + "/approval", Map.of());
        officer.stepUp("APPROVE", division, asked.get("approval").asText());
        officer.post("/api/v1/approvals/" + asked.get("approval").asText() + "/approve", Map.of());
        shipper.post(path + "/production", Map.of(), 403);
        shipper.stepUp("EXPORT_LIST", division, id(list));
        JsonNode produced = shipper.post(path + "/production", Map.of());
        byte[] file = shipper.file(path + "/file");
        assertThat(file).hasSize(produced.get("length").asInt());
        List<CarrierCheck.Line> lines = CarrierCheck.read(file);
        assertThat(lines).hasSize(expected);
        for (CarrierCheck.Line line : lines) {
            assertThat(line.note()).contains("L1");
            assertThat(line.key()).isEqualTo("L1");
            Person person =
                    sent.get(line.name().replace("吉", "𠮷").replace("高崎", "髙﨑").replace(" ", ""));
            assertThat(person).as(line.name()).isNotNull();
            assertThat(line.address()).contains(person.city(), person.street());
            assertThat(line.phone().replace("-", "")).isEqualTo(person.phone());
        }
        shipper.post(path + "/shipments", Map.of("on", TODAY.toString()));
        return lines;
    }

    private void returned(List<CarrierCheck.Line> lines) {
        byte[] file = CarrierCheck.answer(lines, TODAY.toString().replace('-', '/'));
        JsonNode read = shipper.upload("/api/v1/returns?division=" + division, file);
        assertThat(read.get("rows")).hasSize(lines.size());
        JsonNode applied = shipper.post("/api/v1/returns/" + id(read) + "/application", Map.of());
        assertThat(applied.get("applied").asInt()).isEqualTo(lines.size());
        List<String> references =
                lines.stream().map(CarrierCheck.Line::reference).toList();
        shipper.post(at("parcels/deliveries"), Map.of("references", references, "on", TODAY.toString()));
    }

    private void fortyDaysLater() {
        officer.signIn(node.url());
        operator.signIn(node.url());
        for (int run = 0; run < 20 && disposed() < WINNERS; run++) {
            officer.post("/api/v1/tasks/retention.sweep", Map.of(), 200, 409);
        }
        officer.post("/api/v1/tasks/vault.rewrap", Map.of(), 200, 409);
        assertThat(disposed()).isEqualTo(WINNERS);
        for (JsonNode row : operator.get(at("winners?limit=100")).get("items")) {
            assertThat(row.get("state").asText()).isEqualTo("ERASED");
        }
    }

    private int disposed() {
        int subjects = 0;
        for (JsonNode record : officer.get("/api/v1/disposals?campaign=" + campaign)) {
            subjects += record.get("subjects").asInt();
        }
        return subjects;
    }

    /** Checked by somebody else's program, with nothing but three files. */
    private void disposalRecord() throws Exception {
        for (JsonNode record : officer.get("/api/v1/disposals?campaign=" + campaign)) {
            String path = "/api/v1/disposals/" + id(record);
            assertThat(OpenSsl.verifies(
                            folder,
                            officer.bytes(path),
                            officer.bytes(path + ".sig"),
                            officer.bytes("/api/v1/signing-key.pem")))
                    .isTrue();
        }
    }

    private String at(String path) {
        return "/api/v1/campaigns/" + campaign + "/" + path;
    }

    private static String id(JsonNode node) {
        return node.get("id").asText();
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
