package dev.todoke.audit.command;

import dev.todoke.audit.CheckpointNote;
import dev.todoke.audit.CheckpointNotes;
import dev.todoke.audit.Checkpoints;
import dev.todoke.audit.LogReport;
import dev.todoke.audit.LogVerification;
import dev.todoke.kernel.Command;
import dev.todoke.kernel.CommandCall;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code todoke audit verify}: is the log still what was signed? */
@ApplicationScoped
class VerifyLogCommand implements Command {

    private static final String USAGE = "usage: audit verify [--from FILE] [--against FILE]";

    private static final int NOT_COMPARED = 3;

    private final LogVerification verification;
    private final Checkpoints checkpoints;

    VerifyLogCommand(LogVerification verification, Checkpoints checkpoints) {
        this.verification = verification;
        this.checkpoints = checkpoints;
    }

    @Override
    public String name() {
        return "audit verify";
    }

    @Override
    public String summary() {
        return "[--from FILE] [--against FILE]: checks the log, also against checkpoints kept elsewhere";
    }

    @Override
    public boolean runsInNode() {
        return true;
    }

    @Override
    public int run(CommandCall call) {
        List<String> arguments = call.arguments();
        PrintStream out = call.out();
        if (arguments.size() % 2 != 0) {
            out.println(USAGE);
            return 2;
        }
        CheckpointNote from = null;
        List<CheckpointNote> against = List.of();
        for (int i = 0; i < arguments.size(); i += 2) {
            List<CheckpointNote> notes = read(call.file(arguments.get(i + 1)), out);
            switch (arguments.get(i)) {
                case "--from" ->
                    from = notes.stream()
                            .max(Comparator.comparingLong(CheckpointNote::size))
                            .orElse(null);
                case "--against" -> against = notes;
                default -> notes = List.of();
            }
            if (notes.isEmpty()) {
                out.println(USAGE);
                return 2;
            }
        }
        return verify(from, against, out);
    }

    private static List<CheckpointNote> read(Path file, PrintStream out) {
        try {
            List<CheckpointNote> notes = CheckpointNotes.read(file);
            if (notes.isEmpty()) {
                out.println(file + " holds no checkpoint");
            }
            return notes;
        } catch (IOException unreadable) {
            out.println(file + " cannot be read");
            return List.of();
        }
    }

    private int verify(@Nullable CheckpointNote from, List<CheckpointNote> against, PrintStream out) {
        LogReport report = verification.run(from, against);
        out.printf("leaves              %d, read and compared: %d%n", report.size(), report.leaves());
        out.printf("checkpoints         %d, kept elsewhere: %d%n", report.checkpoints(), against.size());
        newest().ifPresent(note ->
                out.printf("newest checkpoint   size %d, key %s%n", note.size(), verification.verifierKey(note)));
        report.findings()
                .forEach(found -> out.printf(
                        "%s %-20s at %d%n", found.fault().isOfTheLog() ? "FAULT" : "PAPER", found.fault(), found.at()));
        if (report.faults() > report.findings().size()) {
            out.printf("and %d more%n", report.faults() - report.findings().size());
        }
        out.println(report.isSound() ? "The log is what was signed." : "THE LOG IS NOT WHAT WAS SIGNED.");
        if (report.uncompared() > 0) {
            out.printf(
                    "%d checkpoints brought along are not of this log: nothing was compared with them.%n",
                    report.uncompared());
        }
        return report.isSound() ? report.uncompared() == 0 ? 0 : NOT_COMPARED : 1;
    }

    private Optional<CheckpointNote> newest() {
        return checkpoints.newest().flatMap(newest -> CheckpointNote.parse(newest.note()));
    }
}
