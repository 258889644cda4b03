package dev.todoke.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A command must not fail because of the name of the account that typed it. */
class CommandLeavesTest {

    @Test
    void anAccountOfAnyNameStandsInALeaf() {
        for (String account : new String[] {"todoke", "山田 太郎", "a\nb\u0000", "😀".repeat(200), ""}) {
            String plain = CommandLeaves.plain(account);
            NamedValues.check("os-user", plain);
        }
        assertThat(CommandLeaves.plain("山田")).isEqualTo("\\u{5c71}\\u{7530}").isNotEqualTo(CommandLeaves.plain("太郎"));
    }
}
