package dev.todoke.console;

import static dev.todoke.console.AwardState.ANSWERED;
import static dev.todoke.console.AwardState.LINKED;
import static dev.todoke.console.AwardState.LISTED;
import static dev.todoke.console.AwardState.NEW;
import static dev.todoke.console.AwardState.OPENED;
import static dev.todoke.console.AwardState.SHIPPED;
import static dev.todoke.console.AwardState.TOLD;

import dev.todoke.kernel.RoleNames;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be done to many winners at once (一括処理), to those in which states, by whom, and whether it can be undone. */
public enum DeedKind {
    /** Tick off that their messages were sent. */
    TELL(Set.of(LINKED), true, RoleNames.OPERATOR),
    /** Take that tick back. */
    UNTELL(Set.of(TOLD), true, RoleNames.OPERATOR),
    /** Give a link to those who have none that works. */
    ISSUE(EnumSet.of(NEW, LINKED, TOLD, OPENED), false, RoleNames.OPERATOR, RoleNames.MANAGER),
    /** Stop their links; starting them again takes a second person. */
    STOP(EnumSet.of(LINKED, TOLD, OPENED), false, RoleNames.OPERATOR, RoleNames.MANAGER, RoleNames.PRIVACY_OFFICER),
    SHIP(EnumSet.of(ANSWERED, LISTED), true, RoleNames.SHIPPER, RoleNames.MANAGER),
    DELIVER(Set.of(SHIPPED), true, RoleNames.SHIPPER, RoleNames.MANAGER);

    private final Set<AwardState> takes;
    private final boolean undoable;
    private final List<String> roles;

    DeedKind(Set<AwardState> takes, boolean undoable, String... roles) {
        this.takes = takes;
        this.undoable = undoable;
        this.roles = List.of(roles);
    }

    /** Whoever is in another state is left out and named. */
    public boolean takes(AwardState state) {
        return takes.contains(state);
    }

    public boolean undoable() {
        return undoable;
    }

    /** What cannot be undone is confirmed by typing the campaign's name. */
    public boolean typed() {
        return this == STOP;
    }

    /** Whether it happened on a day that somebody has to name. */
    public boolean dated() {
        return this == SHIP || this == DELIVER;
    }

    public String[] roles() {
        return roles.toArray(String[]::new);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Keys of its words. */
    public String key() {
        return "do_" + code();
    }

    public String doneKey() {
        return "done_" + code();
    }
}
