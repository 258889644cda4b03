package dev.todoke.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.kernel.Refusal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackingFileTest {

    private static final Charset CP932 = Charset.forName("windows-31j");

    private static String b2(String reference, String number) {
        return "\"" + reference + "\",\"0\",\"0\",\"" + number + "\",\"2026/11/24\"" + ",\"見本\"".repeat(90) + "\r\n";
    }

    private static void refused(byte[] file, String code) {
        assertThatThrownBy(() -> TrackingFile.read(file))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.fields()).containsExactly(new Refusal.FieldProblem("file", code)));
    }

    @Test
    void headerlessB2FileIsReadByPlace() {
        byte[] file = (b2("TDK2611000123", "000000000007") + b2("TDK2611000124", "0000-0000-0014")).getBytes(CP932);
        assertThat(TrackingFile.read(file))
                .containsExactly(
                        new TrackingFile.Entry("TDK2611000123", "000000000007", LocalDate.of(2026, 11, 24)),
                        new TrackingFile.Entry("TDK2611000124", "000000000014", LocalDate.of(2026, 11, 24)));
    }

    @Test
    void filesWithAHeaderAreReadByNameInAnyCharset() {
        String post = "\"発送予定日\",\"お客様側管理番号\",\"お問い合わせ番号\",\"お届け先 名称\"\r\n"
                + "\"\",\"TDK2611000124\",\"000000000014\",\"見本 花子\"\r\n";
        byte[] marked = ("\uFEFF" + post).getBytes(StandardCharsets.UTF_8);
        var expected = List.of(new TrackingFile.Entry("TDK2611000124", "000000000014", null));
        assertThat(TrackingFile.read(marked)).isEqualTo(expected);
        assertThat(TrackingFile.read(post.getBytes(CP932))).isEqualTo(expected);
        assertThat(TrackingFile.read("reference,tracking_number\nTDK2611000124,0000 0000 0014\n".getBytes(CP932)))
                .hasSize(1);
    }

    @Test
    void spreadsheetDamageIsRefused() {
        refused("reference,tracking_number\nTDK2611000123,8.11E+11\n".getBytes(CP932), "excel-damage");
        refused(b2("TDK2611000123", "8.11E+11").getBytes(CP932), "excel-damage");
        String one = "reference,tracking_number\n";
        for (int i = 1; i < 6; i++) {
            one += "TDK261100012" + i + ",811000000000\n";
        }
        refused(one.getBytes(CP932), "excel-damage");
    }

    @Test
    void whatIsNoSuchFileIsRefusedWithoutEcho() {
        refused(new byte[0], "blank");
        refused("氏名,住所\n見本,東京\n".getBytes(CP932), "columns");
        refused(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0x82}, "characters");
        refused(new byte[] {(byte) 0x82, 0x20, (byte) 0xFF, (byte) 0xFF}, "characters");
    }

    @Test
    void linesWithoutAReferenceOfOursAreDropped() {
        assertThat(TrackingFile.read("reference,tracking_number\n見本 花子,000000000014\n123,1\n".getBytes(CP932)))
                .isEmpty();
    }
}
