package dev.todoke.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrizeLettersTest {

    @Test
    void aCodeKnowsItsPlaceUnlessSomebodyChoseIt() {
        for (int place = 0; place < 200; place++) {
            assertThat(PrizeLetters.place(PrizeLetters.at(place))).isEqualTo(place);
        }
        assertThat(PrizeLetters.at(25)).isEqualTo("Z");
        assertThat(PrizeLetters.at(26)).isEqualTo("P26");
        for (String chosen : new String[] {"P1", "P25", "P026", "AB", "1", "P99999999999"}) {
            assertThat(PrizeLetters.place(chosen)).as(chosen).isEqualTo(-1);
        }
    }
}
