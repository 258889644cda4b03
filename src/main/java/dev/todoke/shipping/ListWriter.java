package dev.todoke.shipping;

import dev.todoke.address.CarrierText.Finding;
import dev.todoke.address.ShippingDetails;
import dev.todoke.details.DetailsReader;
import dev.todoke.details.DetailsReader.Source;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.Refusal.FieldProblem;
import dev.todoke.shipping.ListRows.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Lays the lines of a list out, some hundred at a time; the details of a chunk are forgotten before the next is opened. */
@ApplicationScoped
class ListWriter {

    static final int CHUNK = 500;

    /** What one chunk asks before it is opened; throws to break off. */
    interface Pulse {
        void next();
    }

    private final Chunks chunks;

    ListWriter(Chunks chunks) {
        this.chunks = chunks;
    }

    void write(Job job, OutputStream out, Pulse pulse) throws IOException {
        LineLayout layout = LineLayout.of(job.format());
        CsvLines csv = new CsvLines(out, layout.charset());
        csv.header(layout.header());
        List<Line> lines = job.lines();
        for (int i = 0; i < lines.size(); i += CHUNK) {
            pulse.next();
            List<Line> chunk = lines.subList(i, Math.min(i + CHUNK, lines.size()));
            Map<UUID, ShippingDetails> details = chunks.open(job.reading(), chunk);
            requirePrintable(job, layout, chunk, details);
            for (Line line : chunk) {
                csv.line(layout.cells(job.frame(), line, of(line, details)));
            }
        }
    }

    /** A line's own details; a reading refuses rather than leave one out. */
    static ShippingDetails of(Line line, Map<UUID, ShippingDetails> details) {
        return Objects.requireNonNull(details.get(line.record()), "a reading leaves no source out");
    }

    /** One laying out: a granted opening, what all lines share, and the lines. */
    record Job(ListFormat format, Frame frame, List<Line> lines, DetailsReader.Reading reading) {}

    private static void requirePrintable(
            Job job, LineLayout layout, List<Line> chunk, Map<UUID, ShippingDetails> details) {
        List<FieldProblem> problems = new ArrayList<>();
        for (Line line : chunk) {
            for (Finding finding : layout.findings(job.frame(), line, of(line, details))) {
                if (finding.blocks() && (finding.hopeless() || !line.accepted())) {
                    problems.add(new FieldProblem("rows/" + line.reference(), finding.code()));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal(ProblemType.NOT_READY, problems);
        }
    }

    /** Reads one chunk in a short transaction of its own, so that a slow reader holds no connection. */
    @ApplicationScoped
    static class Chunks {

        @Transactional
        Map<UUID, ShippingDetails> open(DetailsReader.Reading reading, List<Line> chunk) {
            return reading.read(chunk.stream()
                    .map(line -> new Source(line.winner(), line.record(), line.revision()))
                    .distinct()
                    .toList());
        }
    }
}
