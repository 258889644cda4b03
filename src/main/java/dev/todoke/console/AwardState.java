package dev.todoke.console;

/** How far one award is, as the winners table says it. Each award is in exactly one state. */
public enum AwardState {
    NEW,
    LINKED,
    TOLD,
    OPENED,
    LATE,
    ANSWERED,
    DECLINED,
    LISTED,
    SHIPPED,
    DELIVERED,
    ERASED;

    /** How an address names it. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Key of its word in the table. */
    public String key() {
        return "state_" + code();
    }

    /** The same order of questions as {@link #name} answers them, in the language of queries. */
    static final String CASE = "case when g.erasedOn is not null then 'ERASED'"
            + " when c.deliveredOn is not null then 'DELIVERED'"
            + " when c.id is not null then 'SHIPPED'"
            + " when d.id is not null or x.id is not null then 'DECLINED'"
            + " when g.lockedAt is not null then 'LISTED'"
            + " when l.state = SUBMITTED then 'ANSWERED'"
            + " when l.id is null then 'NEW'"
            + " when l.closesAt <= :now then 'LATE'"
            + " when l.state = OPENED then 'OPENED'"
            + " when t.linkId is not null then 'TOLD'"
            + " else 'LINKED' end";
}
