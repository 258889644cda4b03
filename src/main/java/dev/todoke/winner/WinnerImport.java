package dev.todoke.winner;

import dev.todoke.audit.AuditLog;
import dev.todoke.audit.Leaf;
import dev.todoke.campaign.Campaign;
import dev.todoke.campaign.Campaigns;
import dev.todoke.campaign.Prizes;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Jobs;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes winners in from a CSV file: first a dry run that keeps nothing, then all of it or none of it. */
@ApplicationScoped
public class WinnerImport {

    private final Campaigns campaigns;
    private final Prizes prizes;
    private final WinnerLookup lookup;
    private final WinnerIntake intake;
    private final AuditLog audit;

    public WinnerImport(Campaigns campaigns, Prizes prizes, WinnerLookup lookup, WinnerIntake intake, AuditLog audit) {
        this.campaigns = campaigns;
        this.prizes = prizes;
        this.lookup = lookup;
        this.intake = intake;
        this.audit = audit;
    }

    /** Says what the file would do. Nothing is written or kept. */
    @Transactional
    public Result dryRun(UUID campaign, byte[] file) {
        Campaign of = campaigns.require(campaign);
        WinnerFile read = WinnerFile.read(file, PrizeNames.of(prizes.ofCampaign(campaign)));
        return result(read, new ImportPlan(lookup.known(of), read.rows()));
    }

    /** Those rows of a file that have to be put right, as a file; refuses one that needs nothing. */
    @Transactional
    public byte[] badRows(UUID campaign, byte[] file) {
        return BadRows.of(file, dryRun(campaign, file).problems());
    }

    /** Takes the file in; refuses with INVALID and the same problems as the dry run if it has any. */
    @Transactional
    public Result apply(UUID campaign, byte[] file, Authority authority) {
        return apply(campaign, file, authority, Jobs.Progress.NONE);
    }

    /** The same for a file that takes a while: all of it or none of it, also when it is cancelled on the way. */
    @Transactional
    @TransactionConfiguration(timeout = 600)
    Result applyInTime(UUID campaign, byte[] file, Authority authority, Jobs.Progress progress) {
        return apply(campaign, file, authority, progress);
    }

    private Result apply(UUID campaign, byte[] file, Authority authority, Jobs.Progress progress) {
        // One import at a time for a campaign: two of the same file must not both find nobody there.
        Campaign of = campaigns.locked(campaign);
        if (of.closedAt() != null) {
            throw new Refusal(ProblemType.CONFLICT, "campaign", "closed");
        }
        WinnerFile read = WinnerFile.read(file, PrizeNames.of(prizes.ofCampaign(campaign)));
        ImportPlan plan = new ImportPlan(lookup.known(of), read.rows());
        Result result = result(read, plan);
        if (!result.clean()) {
            throw new Refusal(ProblemType.INVALID, result.problems());
        }
        Leaf leaf = Leaf.of("winner.import", authority.actor())
                .division(of.divisionId())
                .campaign(campaign)
                .object("campaign", campaign)
                .count("rows", result.rows())
                .count("winners", result.newWinners())
                .count("awards", result.newAwards());
        intake.takeIn(of, plan, progress);
        audit.record(leaf);
        return result;
    }

    private static Result result(WinnerFile read, ImportPlan plan) {
        List<Refusal.FieldProblem> problems = new ArrayList<>(read.problems());
        problems.addAll(plan.problems());
        List<Refusal.FieldProblem> notes = new ArrayList<>(read.notes());
        notes.addAll(plan.notes());
        return new Result(
                read.charset(),
                read.count(),
                plan.newWinners(),
                plan.newAwards(),
                plan.unchanged(),
                List.copyOf(problems),
                List.copyOf(notes));
    }

    /**
     * What a file does or did.
     *
     * @param rows rows with content, without the header
     * @param newWinners people that were not in the campaign yet
     * @param newAwards awards that did not exist yet
     * @param unchanged rows that were there already
     * @param problems by row and column as codes, for example {@code rows/12/handle} {@code blank}; none means it can be applied
     * @param notes what deserves a look but stops nothing, in the same form
     */
    public record Result(
            String charset,
            int rows,
            int newWinners,
            int newAwards,
            int unchanged,
            List<Refusal.FieldProblem> problems,
            List<Refusal.FieldProblem> notes) {

        public boolean clean() {
            return problems.isEmpty();
        }
    }
}
