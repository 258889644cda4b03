package dev.todoke.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.details.DetailsField;
import dev.todoke.winner.ContactSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTermTest {

    @ParameterizedTest
    @CsvSource({
        "見本 花子,NAME",
        "090-0000-0001,PHONE",
        "+81 90 0000 0001,PHONE",
        "１０００００１,POSTAL",
        "〒100-0001,POSTAL",
        "a@mihon.example,MAIL"
    })
    void whatItMayBeFollowsFromItsShape(String typed, DetailsField field) {
        assertThat(SearchTerm.of(typed).detailsFields()).containsExactly(field);
    }

    @Test
    void aReferenceIsKnownHoweverItIsTyped() {
        assertThat(SearchTerm.of("ｔｄｋ2611-0001 55").reference()).contains("TDK2611000155");
        assertThat(SearchTerm.of("@tdk_fan").reference()).isEmpty();
    }

    @Test
    void digitsMayBeAPlatformId() {
        assertThat(SearchTerm.of("7300000000000000001").contactFields())
                .contains(ContactSearch.Field.PLATFORM_ID, ContactSearch.Field.HANDLE);
    }

    @ParameterizedTest
    @CsvSource({
        "NAME,見本　花子,見本花子",
        "PHONE,+81 90-0000-0001,09000000001",
        "PHONE,０９０（００００）０００１,09000000001",
        "POSTAL,〒100-0001,1000001",
        "MAIL,A@Mihon.Example,a@mihon.example"
    })
    void oneSpellingHoweverItWasTyped(DetailsField field, String typed, String folded) {
        assertThat(field.fold(typed)).isEqualTo(folded);
    }

    @Test
    void itNeverPrintsWhatWasTyped() {
        assertThat(SearchTerm.of("見本 花子")).hasToString("SearchTerm(…)");
    }
}
