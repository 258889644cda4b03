package dev.todoke.console;

import java.util.Locale;

/** What about an award waits for somebody to look at it; on top of its state. */
public enum Attention {
    /** A label cannot hold what was sent as it is, or nobody can read it (要確認). */
    PROBLEM,
    /** Two people claim to be the winner. */
    DISPUTED,
    /** It came through an account that was in other hands. */
    QUARANTINED,
    /** They have a link that is open, and nothing came through it yet (未回答). */
    SILENT;

    /** How an address names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its word in the table. */
    public String key() {
        return "mark_" + code();
    }
}
