package dev.todoke.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import client.ApiClient;
import client.ApiException;
import client.api.AccountsApi;
import client.api.CampaignsApi;
import client.api.DisposalsApi;
import client.api.LinksApi;
import client.api.ListsApi;
import client.api.OrganisationApi;
import client.api.ParcelsApi;
import client.api.StaffApi;
import client.api.TasksApi;
import client.api.WinnersApi;
import client.model.AccessReason;
import client.model.AccountRequest;
import client.model.DisposalView;
import client.model.EntryView;
import client.model.ListFormat;
import client.model.ListRequest;
import client.model.ListView;
import client.model.MarkRequest;
import client.model.NewCampaignRequest;
import client.model.OperationCode;
import client.model.Platform;
import client.model.PrizeRequest;
import client.model.SenderProfileRequest;
import client.model.ShippedRequest;
import client.model.SignInRequest;
import client.model.StepUpRequest;
import client.model.ToldRequest;
import client.model.WorklistRequest;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.todoke.staff.StaffSetup;
import dev.todoke.support.Cast;
import dev.todoke.support.Everybody;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, by a client that was made out of {@code openapi/todoke.yaml} and knows nothing else. */
@QuarkusTest
class GeneratedClientTest {

    private static final int WINNERS = 3;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @Inject
    StaffSetup setup;

    @Inject
    Cast cast;

    @TestHTTPResource
    URI origin;

    @TempDir
    Path folder;

    private final ApiClient api = new ApiClient();
    private dev.todoke.staff.Person person;
    private UUID division;
    private UUID campaign;
    private String csrf = "";

    @BeforeEach
    void signIn() throws ApiException {
        division = cast.division().id();
        person = Everybody.signedIn(setup, division);
        api.setHttpClientBuilder(
                HttpClient.newBuilder().cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL)));
        api.setObjectMapper(ApiClient.createDefaultObjectMapper().registerModule(files()));
        api.updateBaseUri(origin.toString().replaceAll("/$", ""));
        api.setRequestInterceptor(request -> request.header("X-CSRF-Token", csrf));
        csrf = new StaffApi(api)
                .sessionOpen(new SignInRequest()
                        .name(person.name)
                        .password(dev.todoke.staff.Person.PASSWORD)
                        .code(person.code()))
                .getCsrfToken();
    }

    @Test
    void theMainJobFromSigningInToTheDisposalRecord() throws Exception {
        List<Person> people = IntStream.rangeClosed(1, WINNERS)
                .mapToObj(n -> new Person(n, 0))
                .toList();
        prepare();
        take(people);
        answer(people);
        ListView list = ship();
        assertThat(list.getRows()).isEqualTo(WINNERS);
        erase();
    }

    @Test
    void aProblemIsReadableByTheClientToo() {
        assertThatThrownBy(() -> new CampaignsApi(api).campaignRead(UUID.randomUUID()))
                .isInstanceOfSatisfying(ApiException.class, problem -> {
                    assertThat(problem.getCode()).isEqualTo(404);
                    assertThat(problem.getResponseBody()).contains("\"code\":\"not-found\"");
                });
    }

    /** The generator writes a file's name where its content belongs. */
    private static SimpleModule files() {
        return new SimpleModule().addSerializer(File.class, new StdSerializer<>(File.class) {
            @Override
            public void serialize(File file, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeRawValue(Files.readString(file.toPath()));
            }
        });
    }

    private void prepare() throws ApiException {
        UUID account = new AccountsApi(api)
                .accountCreate(
                        new AccountRequest()
                                .division(division)
                                .platform(Platform.X)
                                .handle("sora_kobo_goods"),
                        null)
                .getId();
        NewCampaignRequest asked = new NewCampaignRequest()
                .division(division)
                .account(account)
                .code(Cast.random("G"))
                .name("空色アクリルスタンドのプレゼント")
                .opensOn(TODAY.minusDays(1))
                .closesOn(TODAY.plusDays(10))
                .daysAfter(1)
                .latestMonths(6)
                .contactDesk("goods@sora-kobo.example")
                .shipsBy("見本物流株式会社")
                .purposeJa("賞品をお届けするためだけに使います。")
                .purposeEn("Used only to deliver the prize.")
                .prizes(List.of());
        CampaignsApi campaigns = new CampaignsApi(api);
        String key = UUID.randomUUID().toString();
        campaign = campaigns.campaignCreate(asked, key).getId();
        assertThat(campaigns.campaignCreate(asked, key).getId())
                .as("sent again with its key")
                .isEqualTo(campaign);
        PrizeRequest prize =
                new PrizeRequest().code("P1").name("空色アクリルスタンド").asksPhone(true).asksEmail(true);
        campaigns.prizeAddPrize(campaign, prize, null);
        campaigns.campaignOpen(campaign, null);
    }

    private void take(List<Person> people) throws Exception {
        StringBuilder rows = new StringBuilder("handle,prize\r\n");
        people.forEach(one -> rows.append(one.handle()).append(",P1\r\n"));
        File file = Files.writeString(folder.resolve("winners.csv"), rows).toFile();
        assertThat(new WinnersApi(api)
                        .importTake(campaign, file, "true", null, null)
                        .getNewWinners())
                .isEqualTo(WINNERS);
        assertThat(new WinnersApi(api)
                        .importTake(campaign, file, "false", null, null)
                        .getNewWinners())
                .isEqualTo(WINNERS);
        assertThat(new LinksApi(api).linksIssue(campaign, null, null).getIssued())
                .isEqualTo(WINNERS);
    }

    /** Told by the worklist; what winners do they do at the door, with a browser. */
    private void answer(List<Person> people) throws ApiException {
        WinnersApi winners = new WinnersApi(api);
        List<EntryView> entries = winners.worklistOpen(
                        campaign,
                        new WorklistRequest()
                                .reason(AccessReason.TELLING_WINNERS)
                                .size(10),
                        null)
                .getItems();
        assertThat(entries).hasSize(WINNERS);
        for (EntryView entry : entries) {
            Person one = people.stream()
                    .filter(each -> each.handle().equals(entry.getHandle()))
                    .findFirst()
                    .orElseThrow();
            Visitor visitor =
                    new Visitor(origin, entry.getUrl().substring(entry.getUrl().indexOf('#') + 1));
            assertThat(visitor.send(one)).isNotBlank();
        }
        List<UUID> links = entries.stream().map(EntryView::getLink).toList();
        winners.worklistTold(campaign, new ToldRequest().links(links), null);
        new TasksApi(api).taskRun("details.derive", null);
        assertThat(winners.winnersList(campaign, null, 100, "answered").getItems())
                .hasSize(WINNERS);
    }

    private ListView ship() throws Exception {
        UUID sender = new OrganisationApi(api)
                .senderProfileCreate(
                        new SenderProfileRequest()
                                .division(division)
                                .name("空色工房 商品企画部")
                                .phone("03-0000-0000")
                                .postalCode("1000000")
                                .prefecture("東京都")
                                .city("架空区空色町")
                                .street("1-2-3")
                                .b2CustomerCode("000000000000")
                                .b2FareCode("01")
                                .itemName("賞品"),
                        null)
                .getId();
        ListsApi lists = new ListsApi(api);
        ListView list = lists.campaignListCreate(
                campaign,
                new ListRequest().sender(sender).shipDate(TODAY).service("0").format(ListFormat.B2),
                null);
        UUID asked = lists.listAskApproval(list.getId(), null).getApproval();
        var second = Everybody.signedIn(setup, division);
        second.stepUp("APPROVE", division, asked).then().statusCode(200);
        second.request().post("/api/v1/approvals/" + asked + "/approve").then().statusCode(204);
        assertThatThrownBy(() -> lists.listProduce(list.getId(), null))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getResponseBody()).contains("step-up-needed"));
        new StaffApi(api)
                .sessionStepUp(
                        new StepUpRequest()
                                .operation(OperationCode.EXPORT_LIST)
                                .division(division)
                                ._object(list.getId())
                                .code(person.code()),
                        null);
        csrf = new StaffApi(api).sessionRead().getCsrfToken();
        ListView produced = lists.listProduce(list.getId(), null);
        File file = lists.listFetch(list.getId(), null);
        assertThat(file).hasSize(produced.getLength());
        lists.listShipped(list.getId(), new ShippedRequest().on(TODAY.minusDays(5)), null);
        return produced;
    }

    private void erase() throws Exception {
        List<String> references = new WinnersApi(api)
                .winnersList(campaign, null, 100, null).getItems().stream()
                        .map(client.model.Row::getReference)
                        .toList();
        new ParcelsApi(api)
                .parcelDelivered(
                        campaign, new MarkRequest().references(references).on(TODAY.minusDays(5)), null);
        for (int run = 0; run < 20 && disposed() < WINNERS; run++) {
            new TasksApi(api).taskRun("retention.sweep", null);
        }
        assertThat(disposed()).isEqualTo(WINNERS);
        DisposalView record = new DisposalsApi(api).disposalList(campaign).get(0);
        File signed = new DisposalsApi(api).disposalBytes(record.getId());
        File signature = new DisposalsApi(api).disposalSignature(record.getId());
        assertThat(Files.readString(signed.toPath())).contains(campaign.toString());
        assertThat(signature).hasSize(64);
    }

    private int disposed() throws ApiException {
        return new DisposalsApi(api)
                .disposalList(campaign).stream()
                        .mapToInt(DisposalView::getSubjects)
                        .sum();
    }
}
