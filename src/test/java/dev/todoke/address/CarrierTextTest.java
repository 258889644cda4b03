package dev.todoke.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.address.CarrierText.Finding;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CarrierTextTest {

    @Test
    void ordinaryJapaneseIsUntouched() {
        for (String text :
                new String[] {"見本 太郎", "大阪府大阪市北区梅田1-2-3", "見本マンション405号室", "邊邉齊齋濱凜熙々〇仝ヴ☆♪", "ソ表能予十構貼ポ倒培弓", "～－―∥￠￡￢￥￣"
                }) {
            assertThat(CarrierText.label(text)).isEqualTo(new CarrierText.Label(text, java.util.Set.of()));
        }
    }

    @Test
    void sameMeaningUnderAnotherCodePointIsNoFinding() {
        assertThat(CarrierText.label("1〜2番地−3").text()).isEqualTo("1～2番地－3");
        assertThat(CarrierText.label("1−2‐3–4").text()).isEqualTo("1-2-3-4");
        assertThat(CarrierText.label("か\u3099く").text()).isEqualTo("がく");
        assertThat(CarrierText.label("ﾊﾟｰｸ\u00A0A‘棟’").text()).isEqualTo("パーク A'棟'");
        assertThat(CarrierText.label("葛\uDB40\uDD00城").text()).isEqualTo("葛城");
        assertThat(CarrierText.label("1〜2番地−3").findings()).isEmpty();
    }

    @Test
    void rareCharactersAreReplacedAndSaid() {
        assertThat(CarrierText.label("髙﨑").text()).isEqualTo("高崎");
        assertThat(CarrierText.label("髙﨑").findings()).containsExactly(Finding.REPLACED);
        assertThat(CarrierText.label("㈱見本①Ⅳ").text()).isEqualTo("(株)見本(1)IV");
        assertThat(CarrierText.label("𠮷野").text()).isEqualTo("吉野");
        assertThat(CarrierText.label("𠮷野").findings()).containsExactly(Finding.PROPOSAL);
        assertThat(CarrierText.label("𠷡").text()).isEqualTo("百合");
    }

    @Test
    void whatCannotBePrintedIsNeverAQuestionMark() {
        assertThat(CarrierText.label("𩸽").findings()).containsExactly(Finding.UNENCODABLE);
        assertThat(CarrierText.label("\uE000").findings()).containsExactly(Finding.UNENCODABLE);
        assertThat(CarrierText.label("é").findings()).containsExactly(Finding.UNENCODABLE);
        assertThat(CarrierText.label("©«µ").findings()).containsExactly(Finding.UNENCODABLE);
        assertThat(CarrierText.label("𩸽").text()).isEqualTo("〓");
        assertThat(CarrierText.label("纊").findings()).containsExactly(Finding.UNCERTAIN);
    }

    @Test
    void everyReplacementCanItselfBePrinted() {
        for (String label : Replacements.load().values()) {
            assertThat(CarrierText.label(label)).isEqualTo(new CarrierText.Label(label, java.util.Set.of()));
        }
    }

    @Property(tries = 2000)
    void everyLabelEncodesAndReadsBack(@ForAll @StringLength(max = 60) String any) throws CharacterCodingException {
        String label = CarrierText.label(any).text();
        var bytes = CarrierText.CP932
                .newEncoder()
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .encode(CharBuffer.wrap(label));
        assertThat(CarrierText.CP932.newDecoder().decode(bytes).toString()).isEqualTo(label);
    }

    @Property(tries = 2000)
    void labelOfALabelIsTheSame(@ForAll @StringLength(max = 40) @CharRange(from = '\u0020', to = '\uFFFF') String any) {
        CarrierText.Label once = CarrierText.label(any);
        assertThat(CarrierText.label(once.text()).text()).isEqualTo(once.text());
    }
}
