package dev.todoke.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.address.B2Layout.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class B2LayoutTest {

    private final B2Layout layout = B2Layout.current();

    @Test
    void ninetyFiveColumnsAtTheirPlaces() {
        assertThat(layout.headers()).hasSize(95);
        assertThat(layout.headers().get(0)).isEqualTo("お客様管理番号");
        assertThat(layout.headers().get(15)).isEqualTo("お届け先名");
        assertThat(layout.headers().get(32)).isEqualTo("記事");
        assertThat(layout.headers().get(65)).isEqualTo("収納代行問合せ先名(漢字)");
        assertThat(layout.headers().get(75)).isEqualTo("検索キー1");
        assertThat(layout.headers().subList(84, 86)).containsExactly("予備", "予備");
        assertThat(layout.headers().get(94)).isEqualTo("投函完了メール（ご依頼主宛）メールメッセージ");
        assertThat(layout.lastChecked()).isEqualTo("2026-11-24");
    }

    @Test
    void everyValueHasExactlyOneColumn() {
        assertThat(layout.columns().stream().map(B2Layout.Column::value).filter(v -> v != null))
                .containsExactlyInAnyOrder(Value.values());
    }

    @Test
    void aRowIsWrittenByPosition() {
        List<String> row = layout.row(Map.of(Value.NAME, "見本 太郎", Value.INSERT_KEY, "L1"));
        assertThat(row).hasSize(95);
        assertThat(row.get(15)).isEqualTo("見本 太郎");
        assertThat(row.get(17)).isEqualTo("様");
        assertThat(row.get(75)).isEqualTo("L1");
    }

    @Test
    void lengthsAndMissingColumnsAreFound() {
        var found = layout.check(Map.of(Value.NAME, "あ".repeat(17), Value.ITEM, "品"));
        assertThat(found).containsEntry(Value.NAME, CarrierText.Finding.TOO_LONG);
        assertThat(found).containsEntry(Value.PHONE, CarrierText.Finding.MISSING);
        assertThat(found).doesNotContainKeys(Value.ITEM, Value.BUILDING);
    }
}
