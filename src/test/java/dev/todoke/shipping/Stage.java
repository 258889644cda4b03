package dev.todoke.shipping;

import dev.todoke.address.DetailsForm;
import dev.todoke.address.ShippingDetails;
import dev.todoke.campaign.CampaignProfile;
import dev.todoke.campaign.CampaignSetup;
import dev.todoke.campaign.NewCampaign;
import dev.todoke.campaign.NewPrize;
import dev.todoke.channel.AccountProfile;
import dev.todoke.channel.Platform;
import dev.todoke.channel.SocialAccounts;
import dev.todoke.details.DetailsReader;
import dev.todoke.intake.FormLink;
import dev.todoke.intake.FormLinks;
import dev.todoke.intake.Links;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.organisation.DivisionProfile;
import dev.todoke.organisation.Divisions;
import dev.todoke.organisation.Sender;
import dev.todoke.organisation.SenderProfiles;
import dev.todoke.retention.RetentionTerms;
import dev.todoke.vault.seal.DoorSealer;
import dev.todoke.winner.Award;
import dev.todoke.winner.Awards;
import dev.todoke.winner.WinnerImport;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A campaign with winners who have sent their details, made by the product's own verbs. */
@ApplicationScoped
public class Stage {

    private static final int FILE = 10_000;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Divisions divisions;
    private final SenderProfiles senders;
    private final SocialAccounts accounts;
    private final CampaignSetup setup;
    private final WinnerImport imports;
    private final Links links;
    private final FormLinks formLinks;
    private final Awards awards;
    private final DoorSealer sealer;
    private final RetentionTerms terms;
    private final TodokeClock clock;

    public Stage(
            Divisions divisions,
            SenderProfiles senders,
            SocialAccounts accounts,
            CampaignSetup setup,
            WinnerImport imports,
            Links links,
            FormLinks formLinks,
            Awards awards,
            DoorSealer sealer,
            RetentionTerms terms,
            TodokeClock clock) {
        this.divisions = divisions;
        this.senders = senders;
        this.accounts = accounts;
        this.setup = setup;
        this.imports = imports;
        this.links = links;
        this.formLinks = formLinks;
        this.awards = awards;
        this.sealer = sealer;
        this.terms = terms;
        this.clock = clock;
    }

    /** Somebody who may do everything; roles and step-up have tests of their own. */
    public record Everybody(UUID member) implements SignedIn, Authority {

        @Override
        public UUID session() {
            return member;
        }

        @Override
        public Authority authority() {
            return this;
        }

        @Override
        public Set<UUID> divisions(String... roles) {
            return Set.of();
        }

        @Override
        public void within(UUID division, String... roles) {}

        @Override
        public Actor actor() {
            return new Actor(Actor.Kind.STAFF, member);
        }

        @Override
        public boolean permits(Operation operation) {
            return true;
        }
    }

    /** What was set up; awards in the order of the people. */
    public record Staged(
            UUID division, UUID account, UUID campaign, UUID sender, Everybody person, List<Award> awards) {

        public Award award(int index) {
            return awards.get(index);
        }

        public NewList list(ListFormat format, LocalDate on) {
            return new NewList(sender, on, null, format);
        }
    }

    public static Map<String, String> form(int number) {
        Map<String, String> form = new HashMap<>();
        form.put("name", "見本 太郎" + number);
        form.put("postalCode", "5300001");
        form.put("prefecture", "大阪府");
        form.put("city", "大阪市北区");
        form.put("street", "梅田1-2-" + number);
        form.put("building", "見本マンション" + number + "号室");
        form.put("phone", "090-0000-" + String.format("%04d", number % 10_000));
        return form;
    }

    public Staged campaign(int people) {
        return campaign(people, "");
    }

    /** @param shipsBy the contractor who ships, or empty */
    public Staged campaign(int people, String shipsBy) {
        Everybody person = new Everybody(Ids.next());
        int n = NUMBER.incrementAndGet();
        String code = "S" + Long.toString(System.nanoTime(), 36).toUpperCase().substring(3, 9) + n;
        LocalDate today = clock.today();
        UUID division = divisions
                .found(new DivisionProfile(code, "見本", "窓口", ""), person)
                .id();
        UUID account = accounts.add(division, AccountProfile.of(Platform.X, "mihon" + n, null), person)
                .id();
        UUID sender = senders.add(
                        division,
                        new Sender(
                                "見本事務局",
                                "03-0000-0000",
                                "1000001",
                                "東京都",
                                "千代田区",
                                "千代田1-1",
                                "",
                                "000000000000",
                                "",
                                "01",
                                "0",
                                "賞品"),
                        person)
                .id();
        UUID campaign = setup.create(
                        new NewCampaign(
                                division,
                                new CampaignProfile(
                                        account,
                                        code,
                                        "見本キャンペーン",
                                        today.minusDays(3),
                                        today.plusDays(10),
                                        30,
                                        6,
                                        "窓口",
                                        shipsBy),
                                "賞品の発送のため",
                                "To ship the prize",
                                List.of(new NewPrize("P1", "見本の賞品", "賞品A", true, false))),
                        person)
                .id();
        setup.open(campaign, person);
        for (int from = 0; from < people; from += FILE) {
            StringBuilder csv = new StringBuilder("handle,prize\n");
            for (int i = from; i < Math.min(people, from + FILE); i++) {
                csv.append("person_").append(i).append(",P1\n");
            }
            imports.apply(campaign, csv.toString().getBytes(StandardCharsets.UTF_8), person);
        }
        links.issue(campaign, List.of(), person);
        return new Staged(
                division,
                account,
                campaign,
                sender,
                person,
                QuarkusTransaction.requiringNew().call(() -> awards.ofCampaign(campaign)));
    }

    /** Everybody sends what {@link #form} says. */
    public Staged answered(int people) {
        Staged set = campaign(people);
        for (int i = 0; i < people; i++) {
            send(set, i, form(i), null);
        }
        return set;
    }

    /** As {@link #answered}, some hundred people to a transaction; for benchmarks. */
    public Staged answeredInBulk(int people) {
        Staged set = campaign(people);
        int step = 500;
        for (int from = 0; from < people; from += step) {
            int first = from;
            QuarkusTransaction.requiringNew().timeout(600).run(() -> {
                List<UUID> winners = set.awards().subList(first, Math.min(people, first + step)).stream()
                        .map(Award::winnerId)
                        .toList();
                int number = first;
                for (FormLink link : formLinks.liveOf(winners)) {
                    keep(
                            set,
                            link,
                            Ids.next(),
                            1,
                            1,
                            DetailsForm.parse(form(number++), true, false).ok().orElseThrow());
                }
            });
        }
        return set;
    }

    private void keep(Staged set, FormLink link, UUID record, int revision, int candidate, ShippingDetails details) {
        insert(link, record, revision, candidate);
        var source = new DetailsReader.Source(link.winnerId(), record, revision);
        byte[] body = sealer.seal(DetailsReader.ref(set.campaign(), source), details.toBytes());
        nativeQuery(
                "insert into submission_sealed (record, revision, subject, body) values (?1, ?2, ?3, ?4)",
                record,
                revision,
                link.winnerId(),
                body);
        terms.collected(link.winnerId(), clock.now());
    }

    /** One person sends details; with a record, a correction of it. Returns the record. */
    public UUID send(Staged set, int index, Map<String, String> form, @Nullable UUID corrected) {
        ShippingDetails details = DetailsForm.parse(form, true, false).ok().orElseThrow();
        UUID winner = set.award(index).winnerId();
        return QuarkusTransaction.requiringNew().call(() -> {
            FormLink link = formLinks.liveOf(List.of(winner)).get(0);
            UUID record = corrected == null ? Ids.next() : corrected;
            int revision = corrected == null ? 1 : revisions(record) + 1;
            int candidate = corrected == null ? 1 + candidates(link.id()) : 1;
            keep(set, link, record, revision, candidate, details);
            return record;
        });
    }

    private void insert(FormLink link, UUID record, int revision, int candidate) {
        var columns = new ArrayList<>(List.of(
                "id",
                "link_id",
                "winner_id",
                "campaign_id",
                "record",
                "revision",
                "candidate",
                "nonce_mac",
                "payload_mac",
                "code_mac",
                "mac_version",
                "code_version",
                "turn",
                "received_at"));
        Object[] values = {
            Ids.next(),
            link.id(),
            link.winnerId(),
            link.campaignId(),
            record,
            revision,
            (short) candidate,
            new byte[32],
            new byte[32],
            new byte[32],
            1,
            1,
            0L,
            clock.now()
        };
        StringBuilder marks = new StringBuilder();
        for (int i = 1; i <= values.length; i++) {
            marks.append(i > 1 ? ", ?" : "?").append(i);
        }
        nativeQuery("insert into submission (" + String.join(", ", columns) + ") values (" + marks + ")", values);
    }

    private int revisions(UUID record) {
        return count("select count(*) from submission where record = ?1", record);
    }

    private int candidates(UUID link) {
        return count("select count(distinct candidate) from submission where link_id = ?1", link);
    }

    private int count(String sql, UUID id) {
        return ((Number) formLinks
                        .getEntityManager()
                        .createNativeQuery(sql)
                        .setParameter(1, id)
                        .getSingleResult())
                .intValue();
    }

    private void nativeQuery(String sql, Object... values) {
        var query = formLinks.getEntityManager().createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
