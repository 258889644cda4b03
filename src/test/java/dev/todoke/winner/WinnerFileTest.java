package dev.todoke.winner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.Refusal.FieldProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WinnerFileTest {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final UUID STAND = new UUID(0, 1);
    private static final UUID BAG = new UUID(0, 2);
    private static final PrizeNames TWO =
            new PrizeNames(Map.of("アクリルスタンド", STAND, "A", STAND, "トートバッグ", BAG, "B", BAG));
    private static final PrizeNames ONE = new PrizeNames(Map.of("アクリルスタンド", STAND, "A", STAND));

    @ParameterizedTest
    @CsvSource({"winners-cp932.csv,CP932", "winners-utf8-bom.csv,UTF-8"})
    void theSameSheetReadsAlikeInBothCharsets(String name, String charset) throws IOException {
        WinnerFile file = WinnerFile.read(golden(name), TWO);

        assertThat(file.charset()).isEqualTo(charset);
        assertThat(file.problems()).isEmpty();
        assertThat(file.notes()).containsExactly(new FieldProblem("columns/7", "ignored"));
        assertThat(file.count()).isEqualTo(3);
        WinnerRow first = file.rows().get(0);
        assertThat(first.number()).isEqualTo(2);
        assertThat(first.contact().handle().text()).isEqualTo("aozora_hana");
        assertThat(first.contact().displayName()).isEqualTo("青空 花子 ①㈱髙﨑");
        assertThat(first.contact().platformId()).isEqualTo("1234567890123456789");
        assertThat(Objects.requireNonNull(first.contact().email()).text()).isEqualTo("hana@example.jp");
        assertThat(first.prize()).isEqualTo(STAND);
        assertThat(first.rank()).isEqualTo("A賞");
        WinnerRow second = file.rows().get(1);
        assertThat(second.contact().displayName()).isEqualTo("海, \"太郎\"");
        assertThat(second.prize()).isEqualTo(BAG);
        assertThat(second.rank()).isNull();
        WinnerRow third = file.rows().get(2);
        assertThat(third.number()).as("an empty row is skipped but counted").isEqualTo(5);
        assertThat(third.contact().handle().text()).isEqualTo("FULL_width");
    }

    @Test
    void cellsPastedFromASpreadsheetAreReadByTheirTabs() throws IOException {
        WinnerFile file = WinnerFile.read(golden("winners-pasted.tsv"), TWO);

        assertThat(file.problems()).isEmpty();
        assertThat(file.rows()).extracting(WinnerRow::prize).containsExactly(STAND, BAG);
    }

    @Test
    void onlyTheHandleIsRequiredWhenOnePrizeCanBeWon() {
        WinnerFile file = utf8("handle\nhana\n", ONE);

        assertThat(file.problems()).isEmpty();
        assertThat(file.rows()).extracting(WinnerRow::prize).containsExactly(STAND);
    }

    @Test
    void aPrizeIsRequiredWhenThereAreSeveral() {
        assertThat(utf8("handle,prize\nhana,\ntaro,C\n", TWO).problems())
                .containsExactly(
                        new FieldProblem("rows/2/prize", "blank"), new FieldProblem("rows/3/prize", "unknown"));
    }

    @Test
    void aFileOfTwoCharsetsIsRefused() {
        byte[] head = "ハンドル,表示名\na,花子\n".getBytes(CP932);
        byte[] tail = "b,太郎\n".getBytes(StandardCharsets.UTF_8);
        byte[] mixed = new byte[head.length + tail.length];
        System.arraycopy(head, 0, mixed, 0, head.length);
        System.arraycopy(tail, 0, mixed, head.length, tail.length);

        assertThat(WinnerFile.read(mixed, ONE).problems()).containsExactly(new FieldProblem("file", "charset"));
    }

    @Test
    void halfWidthKanaAloneIsNotTakenForUtf8() {
        // ﾄｳ is C4 B3 in CP932, which is also a letter in UTF-8; the header tells.
        WinnerFile file = WinnerFile.read("ハンドル,表示名\nab,ﾄｳ\n".getBytes(CP932), ONE);

        assertThat(file.charset()).isEqualTo("CP932");
        assertThat(file.rows().get(0).contact().displayName()).isEqualTo("ﾄｳ");
    }

    @Test
    void aFileThatIsNoTextIsRefused() {
        assertThat(WinnerFile.read("handle\na\n".getBytes(StandardCharsets.UTF_16LE), ONE)
                        .problems())
                .containsExactly(new FieldProblem("file", "charset"));
        assertThat(WinnerFile.read(new byte[] {'P', 'K', 3, 4, 0, 0}, ONE).problems())
                .containsExactly(new FieldProblem("file", "spreadsheet"));
        assertThat(WinnerFile.read(new byte[] {(byte) 0xff, (byte) 0xfe, 0}, ONE)
                        .problems())
                .containsExactly(new FieldProblem("file", "charset"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "handle\n", "handle\n\n , \n"})
    void aFileWithoutRowsIsRefused(String text) {
        assertThat(utf8(text, ONE).problems()).extracting(FieldProblem::code).containsExactly("empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|handle|blank",
                "@|handle|blank",
                "=HYPERLINK(1)|handle|formula",
                "+81|handle|formula",
                "@@twice|handle|formula",
                "two words|handle|space",
                "a\u0007b|handle|control-character",
                "a\u202eb|handle|control-character",
                "ok,1.23E+18|platformId|rounded",
                "ok,<b>|platformId|shape",
                "ok,1,nobody|email|shape",
                "ok,1,+1@x.jp|email|shape",
                "ok,1,a@b.jp,=1+1|rank|formula",
            })
    void aBadCellIsNamedAndNeverRepeated(String row, String column, String code) {
        WinnerFile file = utf8("handle,numeric id,e-mail,rank,name\n" + row + ",,,,x\n", ONE);

        assertThat(file.problems()).containsExactly(new FieldProblem("rows/2/" + column, code));
        assertThat(file.rows()).isEmpty();
    }

    @Test
    void aDisplayNameMayLookLikeAFormula() {
        WinnerFile file = utf8("handle,表示名\na,=^.^=\n", ONE);

        assertThat(file.problems()).isEmpty();
        assertThat(file.notes()).containsExactly(new FieldProblem("rows/2/displayName", "formula"));
    }

    @Test
    void longCellsAreRefused() {
        assertThat(utf8("handle,表示名\na," + "あ".repeat(500) + "\nb," + "あ".repeat(501) + "\n", ONE)
                        .problems())
                .containsExactly(new FieldProblem("rows/3/displayName", "too-long"));
        assertThat(utf8("handle\n" + "a".repeat(101) + "\n", ONE).problems())
                .containsExactly(new FieldProblem("rows/2/handle", "too-long"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"handle,x\n\"open,1\nb,2\n", "handle,x\na,1\n\"b\"c,2\n"})
    void brokenQuotesAreRefused(String text) {
        WinnerFile file = utf8(text, ONE);

        assertThat(file.problems())
                .singleElement()
                .extracting(FieldProblem::code)
                .isEqualTo("quotes");
    }

    @Test
    void aLineBreakInsideACellIsAControlCharacter() {
        assertThat(utf8("handle,表示名\na,\"x\ny\"\n", ONE).problems())
                .containsExactly(new FieldProblem("rows/2/displayName", "control-character"));
    }

    @Test
    void headersMustNameTheHandleOnce() {
        assertThat(utf8("name,prize\na,A\n", ONE).problems()).containsExactly(new FieldProblem("columns", "no-handle"));
        assertThat(utf8("handle,ハンドル\na,b\n", ONE).problems())
                .containsExactly(new FieldProblem("columns/2", "repeated"));
    }

    @Test
    void shortRowsAreReadAndLongOnesToo() {
        assertThat(utf8("handle,rank\na\nb,1,surplus\n", ONE).problems()).isEmpty();
    }

    @Test
    void thereIsALimitOfRowsAndOfProblems() {
        assertThat(utf8("handle\n" + "a\n".repeat(WinnerFile.MOST_ROWS), ONE).problems())
                .isEmpty();
        assertThat(utf8("handle\n" + "a\n".repeat(WinnerFile.MOST_ROWS + 1), ONE)
                        .problems())
                .containsExactly(new FieldProblem("file", "too-many-rows"));
        assertThat(utf8("handle,x\n" + ",1\n".repeat(5000), ONE).problems())
                .hasSize(201)
                .last()
                .isEqualTo(new FieldProblem("file", "too-many-problems"));
        assertThat(WinnerFile.read(new byte[WinnerFile.MOST_BYTES + 1], ONE).problems())
                .containsExactly(new FieldProblem("file", "too-large"));
    }

    private static WinnerFile utf8(String text, PrizeNames prizes) {
        return WinnerFile.read(text.getBytes(StandardCharsets.UTF_8), prizes);
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream in = WinnerFileTest.class.getResourceAsStream("/golden/winner/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
