package dev.todoke.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A note is no place for somebody's details, in whatever width they are typed. */
class AccessNoteTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hanako@example.jp に連絡",
                "ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ",
                "電話 090-1234-5678",
                "電話０９０１２３４５６７８へ",
                "03(1234)5678",
                "+81 90 1234 5678",
                "〒100",
                "100-0001 から返送",
                "１００−０００１",
                "郵便 1000001",
                "二行\n目",
            })
    void whatLooksLikeSomebodysDetailsIsRefusedAndNotRepeated(String typed) {
        assertThatThrownBy(() -> AccessNote.of(typed))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.fields()).hasSize(1))
                .hasMessageNotContainingAny("hanako", "1234", "100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "宛先不明で返送された件、2026-11-25 の問い合わせ番号 12",
                "伝票 4012-3456-7890 の荷物",
                "TDK0123456789 を確認",
                "当選者から3回目の連絡（14:30）",
            })
    void aFewWordsAboutTheMatterPass(String typed) {
        assertThat(AccessNote.of(typed).text()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void nothingIsNoNote(String typed) {
        assertThat(AccessNote.of(typed).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void twoHundredCharactersAreEnough(int length) {
        String typed = "字".repeat(length);
        if (length <= AccessNote.LONGEST) {
            assertThat(AccessNote.of(typed).text()).hasSize(length);
        } else {
            assertThatThrownBy(() -> AccessNote.of(typed)).isInstanceOf(Refusal.class);
        }
    }
}
