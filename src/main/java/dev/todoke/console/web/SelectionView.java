package dev.todoke.console.web;

import dev.todoke.campaign.Campaign;
import dev.todoke.console.AwardState;
import dev.todoke.console.Deed;
import dev.todoke.console.DeedKind;
import dev.todoke.console.DeedStory;
import dev.todoke.kernel.web.FormState;
import java.time.LocalDate;
import java.util.List;

/**
 * The page of a chosen set: what is in it, what can be done to it, and afterwards what was done.
 *
 * @param story what is known of it now
 * @param offers what this person may do, with how many it would concern
 * @param back to the table as it was
 * @param job where its work can be watched, or empty when none is running
 * @param undoUntil the time of day, or empty when nothing can be undone
 */
record SelectionView(
        Campaign campaign,
        Deed deed,
        DeedStory story,
        List<Offer> offers,
        String back,
        String job,
        String undoUntil,
        LocalDate today,
        FormState form) {

    /** One thing that can be done. */
    public record Offer(DeedKind kind, long concerns) {}

    /** How many of the set are in a state. */
    public record Count(String key, long count) {

        static Count of(AwardState state, long count) {
            return new Count(state.key(), count);
        }
    }

    public String path() {
        return "/desk/campaigns/" + campaign.id() + "/selections/" + deed.id();
    }

    public boolean chosen() {
        return deed.state() == Deed.State.CHOSEN;
    }

    public boolean running() {
        return !job.isEmpty();
    }

    public boolean stopped() {
        return deed.state() == Deed.State.STOPPED;
    }

    /** How many rows the work that is running has looked at. */
    public long looked() {
        boolean undoing = deed.state() != Deed.State.RUNNING;
        return undoing ? story.undone() + story.movedOn() : story.done() + story.left();
    }

    public long toLook() {
        return deed.state() != Deed.State.RUNNING ? story.done() : deed.total();
    }

    public boolean undone() {
        return deed.state() == Deed.State.UNDONE;
    }

    /** What the table said and what was found a moment later are two numbers. */
    public boolean otherCount() {
        Integer seen = deed.seen();
        return chosen() && deed.whole() && seen != null && seen != deed.total();
    }

    public int seen() {
        Integer seen = deed.seen();
        return seen == null ? 0 : seen;
    }

    public String doneKey() {
        DeedKind kind = deed.kind();
        return kind == null ? "" : kind.doneKey();
    }
}
