package dev.todoke.winner;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Takes winners in from a CSV file: first a dry run that keeps nothing, then all of it or none of it. */
@ApplicationScoped
public class WinnerImport {

    /** Says what the file would do. Nothing is written or kept. */
    @Transactional
    public Result dryRun(UUID campaign, byte[] file) {
        throw new UnsupportedOperationException();
    }

    /** Takes the file in; refuses with INVALID and the same problems as the dry run if it has any. */
    @Transactional
    public Result apply(UUID campaign, byte[] file, Authority authority) {
        throw new UnsupportedOperationException();
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
