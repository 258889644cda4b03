package dev.todoke.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.CampaignProfile;
import dev.todoke.campaign.CampaignSetup;
import dev.todoke.campaign.NewCampaign;
import dev.todoke.campaign.NewPrize;
import dev.todoke.channel.AccountProfile;
import dev.todoke.channel.Platform;
import dev.todoke.channel.SocialAccounts;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.LinkToken;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.organisation.DivisionProfile;
import dev.todoke.organisation.Divisions;
import dev.todoke.winner.Winner;
import dev.todoke.winner.WinnerImport;
import dev.todoke.winner.WinnerProgresses;
import dev.todoke.winner.Winners;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;

/** A campaign with winners, and the hands of somebody at the door. */
abstract class DoorScenario {

    static final Authority ANYTHING = new Authority() {
        private final Actor actor = new Actor(Actor.Kind.STAFF, Ids.next());

        @Override
        public Actor actor() {
            return actor;
        }

        @Override
        public boolean permits(Operation operation) {
            return true;
        }
    };

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SESSION = Pattern.compile("name=\"session\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("<output[^>]*>([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})</output>");

    @Inject
    Divisions divisions;

    @Inject
    SocialAccounts accounts;

    @Inject
    CampaignSetup setup;

    @Inject
    WinnerImport imports;

    @Inject
    Winners winners;

    @Inject
    WinnerProgresses progresses;

    @Inject
    FormLinks links;

    @Inject
    Doorsteps doorsteps;

    @Inject
    Submissions submissions;

    @Inject
    EntityManager entities;

    @Inject
    TodokeClock clock;

    Campaign campaign;

    /** A link and the token that only its winner has. */
    record Given(UUID link, UUID winner, LinkToken token) {}

    @BeforeEach
    void aCampaign() {
        String code = "T"
                + Long.toString(Ids.next().getLeastSignificantBits() & 0xFFFFFFFFFFL, 36)
                        .toUpperCase(java.util.Locale.ROOT);
        var division =
                divisions.found(new DivisionProfile(code, "青空工房", "present@aozora.example", "平日 10-17時"), ANYTHING);
        var account = accounts.add(division.id(), new AccountProfile(Platform.X, "aozora_" + code, null), ANYTHING);
        var today = clock.today();
        var profile = new CampaignProfile(
                account.id(),
                code,
                "春のプレゼント",
                today.minusDays(3),
                today.plusDays(10),
                30,
                6,
                "present@aozora.example",
                "みほん配送株式会社");
        var prizes =
                List.of(new NewPrize("A", "アクリルスタンド", null, true, false), new NewPrize("B", "湯のみ", null, false, false));
        campaign = setup.create(
                new NewCampaign(division.id(), profile, "賞品の発送だけに使います。", "We use it only to ship the prize.", prizes),
                ANYTHING);
        campaign = setup.open(campaign.id(), ANYTHING);
    }

    Given aWinner() {
        return aWinner(campaign.closesAt());
    }

    Given aWinner(Instant closesAt) {
        String handle = "w" + Long.toString(Ids.next().getLeastSignificantBits() & 0xFFFFFFFFFFL, 36);
        imports.apply(campaign.id(), ("handle,prize\n" + handle + ",A\n").getBytes(StandardCharsets.UTF_8), ANYTHING);
        List<Winner> all = winners.ofCampaign(campaign.id());
        return give(all.get(all.size() - 1).id(), closesAt);
    }

    Given give(UUID winner, Instant closesAt) {
        LinkToken token = TokenCode.fresh(RANDOM);
        return QuarkusTransaction.requiringNew().call(() -> {
            links.retire(List.of(winner));
            var addressee = new FormLink.Addressee(
                    winner, campaign.id(), campaign.divisionId(), LinkChannel.ACCOUNT, campaign.accountId());
            FormLink link = new FormLink(
                    Ids.next(), addressee, doorsteps.tag(token), clock.now().minus(Duration.ofSeconds(1)), closesAt);
            links.persist(link);
            return new Given(link.id(), winner, token);
        });
    }

    static RequestSpecification browser() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8")))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false);
    }

    static Response enter(Given given) {
        return browser().formParam("code", given.token().text()).post("/f");
    }

    static Response step(String step, String session, Map<String, String> fields) {
        return browser().formParam("session", session).formParams(fields).post("/f/" + step);
    }

    static Response step(String step, String session) {
        return step(step, session, Map.of());
    }

    static String session(Response response) {
        Matcher found = SESSION.matcher(response.asString());
        assertThat(found.find())
                .as("a page that leads on: %s", response.asString())
                .isTrue();
        return found.group(1);
    }

    static String code(Response response) {
        Matcher found = CODE.matcher(response.asString());
        assertThat(found.find()).as("a receipt: %s", response.asString()).isTrue();
        return found.group(1);
    }

    /** From the link to the receipt. */
    static Response sendAll(Given given, Map<String, String> fields) {
        String form = session(enter(given));
        String check = session(
                step("check", form, fields).then().statusCode(200).extract().response());
        return step("send", check, fields);
    }

    static Map<String, String> details() {
        return details("見本 花子", "みほん町1-2-3");
    }

    static Map<String, String> details(String name, String street) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("postalCode", "１２３－４５６７");
        fields.put("prefecture", "東京都");
        fields.put("city", "見本区");
        fields.put("street", street);
        fields.put("building", "見本荘101");
        fields.put("phone", "090-1234-5678");
        return fields;
    }

    long sealedOf(Given given) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number)
                                entities.createNativeQuery("select count(*) from submission_sealed where subject = ?1")
                                        .setParameter(1, given.winner())
                                        .getSingleResult())
                        .longValue());
    }

    FormLink now(Given given) {
        return QuarkusTransaction.requiringNew().call(() -> {
            entities.clear();
            return links.findById(given.link());
        });
    }
}
