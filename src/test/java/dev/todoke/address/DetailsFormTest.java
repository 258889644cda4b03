package dev.todoke.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.Refusal.FieldProblem;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetailsFormTest {

    private static Map<String, String> form(String... changes) {
        Map<String, String> raw = new HashMap<>(Map.of(
                "name",
                "見本 太郎",
                "postalCode",
                "530-0001",
                "prefecture",
                "大阪府",
                "city",
                "大阪市北区",
                "street",
                "梅田1-2-3",
                "building",
                "",
                "phone",
                "090-0000-0001",
                "email",
                "taro@example.jp"));
        for (int i = 0; i < changes.length; i += 2) {
            raw.put(changes[i], changes[i + 1]);
        }
        return raw;
    }

    private static ShippingDetails details(String... changes) {
        return DetailsForm.parse(form(changes), true, true).ok().orElseThrow();
    }

    private static List<FieldProblem> problems(String... changes) {
        return DetailsForm.parse(form(changes), true, true).problems();
    }

    @Test
    void canonicalBytesAreFrozen() {
        String json = new String(details("name", "\"𠮷\\\"").toBytes(), StandardCharsets.UTF_8);
        assertThat(json)
                .isEqualTo(
                        "{\"schema\":1,\"name\":\"\\\"𠮷\\\\\\\"\",\"postalCode\":\"5300001\",\"prefecture\":\"大阪府\","
                                + "\"city\":\"大阪市北区\",\"street\":\"梅田1-2-3\",\"building\":\"\",\"phone\":\"09000000001\","
                                + "\"email\":\"taro@example.jp\"}");
        assertThat(ShippingDetails.fromBytes(json.getBytes(StandardCharsets.UTF_8))
                        .toBytes())
                .isEqualTo(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatPeopleTypeIsFoldedAndNothingElse() {
        ShippingDetails d = details(
                "name",
                " 見本　花子 様 ",
                "postalCode",
                "〒５３０－０００１",
                "prefecture",
                "大阪",
                "street",
                "梅田１－２ー３",
                "building",
                "ﾊﾟｰｸ①㈱髙﨑　Ａ棟",
                "phone",
                "＋８１　９０（0000）0001",
                "email",
                "ｔａｒｏ＠example.jp");
        assertThat(d.name().text()).isEqualTo("見本 花子");
        assertThat(d.address().postalCode()).isEqualTo("5300001");
        assertThat(d.address().prefecture()).isEqualTo("大阪府");
        assertThat(d.address().street()).isEqualTo("梅田1-2-3");
        assertThat(d.address().building()).isEqualTo("パーク①㈱髙﨑 A棟");
        assertThat(d.phone()).isNotNull().extracting("digits").isEqualTo("09000000001");
        assertThat(d.email()).isNotNull().extracting("text").isEqualTo("taro@example.jp");
    }

    @ParameterizedTest
    @CsvSource({
        "090-0000-0001,09000000001",
        "03-0000-0000,0300000000",
        "0120-000-000,0120000000",
        "+81-3-0000-0000,0300000000",
        "+81 (0)90 0000 0001,09000000001",
        "０７０１２３４５６７８,07012345678"
    })
    void phonesOfAnyShapePass(String typed, String stored) {
        assertThat(details("phone", typed).phone())
                .isNotNull()
                .extracting("digits")
                .isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9000000001", "090", "+1 555 0100 000", "090-0000-0001-99", "でんわ", "090-0000-0001x"})
    void whatIsNoPhoneIsSaid(String typed) {
        assertThat(problems("phone", typed)).containsExactly(new FieldProblem("phone", "phone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\u0007b",
                "\uD842",
                "a\u202Eb",
                "見本😀",
                "❤見本",
                "\uE000",
                "=1+1",
                "@x",
                "a\nb",
                "1\u20E3"
            })
    void hostileCharactersAreRefused(String typed) {
        assertThat(problems("name", typed)).containsExactly(new FieldProblem("name", "characters"));
        assertThat(problems("street", typed)).containsExactly(new FieldProblem("street", "characters"));
    }

    @Test
    void emptyFormNamesEveryRequiredField() {
        assertThat(DetailsForm.parse(Map.of(), true, true).problems())
                .extracting(FieldProblem::pointer, FieldProblem::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("name", "blank"),
                        org.assertj.core.groups.Tuple.tuple("postalCode", "blank"),
                        org.assertj.core.groups.Tuple.tuple("prefecture", "blank"),
                        org.assertj.core.groups.Tuple.tuple("city", "blank"),
                        org.assertj.core.groups.Tuple.tuple("street", "blank"),
                        org.assertj.core.groups.Tuple.tuple("phone", "blank"),
                        org.assertj.core.groups.Tuple.tuple("email", "blank"));
    }

    @Test
    void whatIsNotAskedForIsNotKept() {
        ShippingDetails d = DetailsForm.parse(form(), false, false).ok().orElseThrow();
        assertThat(d.phone()).isNull();
        assertThat(d.email()).isNull();
    }

    @Test
    void limitsWarnFirstAndRefuseLater() {
        assertThat(DetailsForm.parse(form("name", "あ".repeat(17)), true, true).warnings())
                .containsExactly(new FieldProblem("name", "long"));
        assertThat(problems("name", "あ".repeat(61))).containsExactly(new FieldProblem("name", "too-long"));
        assertThat(problems("building", "あ".repeat(101))).containsExactly(new FieldProblem("building", "too-long"));
        assertThat(problems("postalCode", "123456")).containsExactly(new FieldProblem("postalCode", "digits"));
        assertThat(problems("prefecture", "東京県")).containsExactly(new FieldProblem("prefecture", "prefecture"));
        assertThat(problems("email", "a".repeat(250) + "@example.jp"))
                .containsExactly(new FieldProblem("email", "too-long"));
        assertThat(problems("email", "no mail")).containsExactly(new FieldProblem("email", "email"));
    }

    @Property(tries = 500)
    void anyAcceptedTextSurvivesItsBytesAndItsOwnFolding(@ForAll @StringLength(max = 70) String any) {
        DetailsForm.parse(form("name", any, "street", any), true, true).ok().ifPresent(d -> {
            ShippingDetails back = ShippingDetails.fromBytes(d.toBytes());
            assertThat(back).isEqualTo(d);
            assertThat(d.toString()).doesNotContain(d.name().text());
        });
    }
}
