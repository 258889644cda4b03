package dev.todoke.console;

import dev.todoke.audit.AuditLeaf;
import dev.todoke.audit.Leaves;
import dev.todoke.intake.FormLink;
import dev.todoke.intake.FormLinks;
import dev.todoke.intake.Submissions;
import dev.todoke.winner.Award;
import dev.todoke.winner.Awards;
import dev.todoke.winner.Winner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Everything the log knows about one winner (当選者一人の記録): who opened what, in which list, and what else happened. */
@ApplicationScoped
public class WinnerLog {

    private final Leaves leaves;
    private final FormLinks links;
    private final Submissions submissions;
    private final Awards awards;

    WinnerLog(Leaves leaves, FormLinks links, Submissions submissions, Awards awards) {
        this.leaves = leaves;
        this.links = links;
        this.submissions = submissions;
        this.awards = awards;
    }

    /** Newest first. After erasure the ids of what was sent are gone, and with them the way to openings of it. */
    @Transactional
    public List<AuditLeaf> of(Winner winner, int limit) {
        Set<UUID> names = new HashSet<>(Set.of(winner.id(), winner.contactRecord()));
        names.addAll(submissions.recordsOf(List.of(winner.id())));
        links.ofWinner(winner.id()).stream().map(FormLink::id).forEach(names::add);
        awards.ofWinner(winner.id()).stream().map(Award::id).forEach(names::add);
        return leaves.about(winner.campaignId(), names, limit);
    }
}
