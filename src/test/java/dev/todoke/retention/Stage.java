package dev.todoke.retention;

import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.CampaignProfile;
import dev.todoke.campaign.CampaignSetup;
import dev.todoke.campaign.NewCampaign;
import dev.todoke.campaign.NewPrize;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.TodokeSettings;
import dev.todoke.organisation.DivisionProfile;
import dev.todoke.organisation.Divisions;
import dev.todoke.vault.DeskSealer;
import dev.todoke.vault.Kind;
import dev.todoke.vault.RecordRef;
import dev.todoke.winner.WinnerImport;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Real campaigns with real sealed rows, and a clock that can be moved. */
@ApplicationScoped
class Stage {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Divisions divisions;
    private final CampaignSetup campaigns;
    private final WinnerImport winners;
    private final RetentionTerms terms;
    private final DeskSealer sealer;
    private final EntityManager database;
    private final TodokeSettings settings;

    Stage(
            Divisions divisions,
            CampaignSetup campaigns,
            WinnerImport winners,
            RetentionTerms terms,
            DeskSealer sealer,
            EntityManager database,
            TodokeSettings settings) {
        this.divisions = divisions;
        this.campaigns = campaigns;
        this.winners = winners;
        this.terms = terms;
        this.sealer = sealer;
        this.database = database;
        this.settings = settings;
    }

    /** A person with one award, as the tables know them. */
    record Person(UUID id, UUID award) {}

    /** A campaign that closes today, with this many winners, rule 30 days and 6 months. */
    @Transactional
    UUID campaign(int people) {
        int number = NUMBER.incrementAndGet();
        Anybody mori = new Anybody(Ids.next());
        UUID division = divisions
                .found(new DivisionProfile("RET" + number, "保管部", "support@example.jp", "平日 10:00–17:00"), mori)
                .id();
        LocalDate today = TodokeClock.dayOf(new RawClock().now());
        Campaign campaign = campaigns.create(
                new NewCampaign(
                        division,
                        new CampaignProfile(null, "RET" + number, "春の賞品", today.minusDays(20), today, 30, 6, "窓口", ""),
                        "",
                        "",
                        List.of(new NewPrize("A", "マグカップ", null, true, true))),
                mori);
        StringBuilder file = new StringBuilder("handle,prize\n");
        for (int i = 0; i < people; i++) {
            file.append(String.format(Locale.ROOT, "@ret%d_%05d,A%n", number, i));
        }
        winners.apply(campaign.id(), file.toString().replace("\r", "").getBytes(StandardCharsets.UTF_8), mori);
        return campaign.id();
    }

    @Transactional
    List<Person> people(UUID campaign) {
        return database
                .createQuery("from Term where campaign = ?1 order by subject", Term.class)
                .setParameter(1, campaign)
                .getResultList()
                .stream()
                .map(term -> new Person(term.subject(), term.id()))
                .toList();
    }

    /** The person's details arrive, sealed, today. */
    @Transactional
    UUID submit(UUID campaign, Person person) {
        UUID link = Ids.next();
        UUID record = Ids.next();
        Instant now = new RawClock().now();
        database.createNativeQuery("insert into form_link (id, winner_id, campaign_id, division_id, channel, token_mac,"
                        + " mac_version, issued_at, closes_at, live_winner, state, revision, code_tries)"
                        + " values (?1, ?2, ?3, ?3, 'ACCOUNT', ?4, 1, ?5, ?5, ?2, 'SUBMITTED', 1, 0)")
                .setParameter(1, link)
                .setParameter(2, person.id())
                .setParameter(3, campaign)
                .setParameter(4, link.toString().getBytes(StandardCharsets.US_ASCII))
                .setParameter(5, now)
                .executeUpdate();
        database.createNativeQuery("insert into submission (id, link_id, winner_id, campaign_id, record, revision,"
                        + " candidate, nonce_mac, payload_mac, code_mac, mac_version, code_version, turn, received_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, 1, 1, ?6, ?6, ?6, 1, 1, 1, ?7)")
                .setParameter(1, Ids.next())
                .setParameter(2, link)
                .setParameter(3, person.id())
                .setParameter(4, campaign)
                .setParameter(5, record)
                .setParameter(6, new byte[32])
                .setParameter(7, now)
                .executeUpdate();
        byte[] body = sealer.seal(
                new RecordRef(Kind.DELIVERY_DETAILS, campaign, person.id(), record, 1, 1),
                "{\"name\":\"試験花子\"}".getBytes(StandardCharsets.UTF_8));
        database.createNativeQuery(
                        "insert into submission_sealed (record, revision, subject, body) values (?1, 1, ?2, ?3)")
                .setParameter(1, record)
                .setParameter(2, person.id())
                .setParameter(3, body)
                .executeUpdate();
        terms.collected(person.id(), now);
        return record;
    }

    @Transactional
    void start(Person person, StartEvent event, LocalDate on) {
        terms.start(person.award(), event, on);
    }

    @Transactional
    long rows(String table, String column, UUID id) {
        return ((Number) database.createNativeQuery("select count(*) from " + table + " where " + column + " = ?1")
                        .setParameter(1, id)
                        .getSingleResult())
                .longValue();
    }

    /** Nothing of this person is left that could be read. */
    boolean isGone(Person person) {
        return rows("submission_sealed", "subject", person.id())
                        + rows("submission", "winner_id", person.id())
                        + rows("contact_sealed", "subject", person.id())
                        + rows("lookup_mac", "winner_id", person.id())
                == 0;
    }

    /** From now on the business clock tells this day, at noon in Japan; the raw clocks go on. */
    void travelTo(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(TodokeClock.JAPAN).toInstant();
        QuarkusMock.installMockForType(
                new TodokeClock(new RawClock(), settings) {
                    @Override
                    public Instant now() {
                        return noon;
                    }
                },
                TodokeClock.class);
    }

    /** From now on this node's raw clock is wrong by so much. */
    void shiftRawClock(Duration error) {
        QuarkusMock.installMockForType(
                new RawClock() {
                    @Override
                    public Instant now() {
                        return super.now().plus(error);
                    }
                },
                RawClock.class);
    }

    LocalDate today() {
        return TodokeClock.dayOf(new RawClock().now());
    }
}
