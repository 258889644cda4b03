package dev.todoke.intake;

import dev.todoke.kernel.DataCategory;
import dev.todoke.kernel.PersonalDataHolding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Delivery details as they arrived ({@code intake.details}). A link's row outlives an erasure, so that the winner can see
 * the day of it: it holds a MAC of random letters and nothing about the person.
 */
@ApplicationScoped
class IntakeHolding implements PersonalDataHolding {

    private static final int BATCH = 1_000;

    private final FormLinks links;
    private final SealedSubmissions sealed;
    private final Submissions submissions;
    private final Declines declines;
    private final Withdrawals withdrawals;
    private final TermNotes notes;

    IntakeHolding(
            FormLinks links,
            SealedSubmissions sealed,
            Submissions submissions,
            Declines declines,
            Withdrawals withdrawals,
            TermNotes notes) {
        this.links = links;
        this.sealed = sealed;
        this.submissions = submissions;
        this.declines = declines;
        this.withdrawals = withdrawals;
        this.notes = notes;
    }

    @Override
    public String name() {
        return "intake.details";
    }

    @Override
    public Set<DataCategory> categories() {
        return EnumSet.of(DataCategory.NAME, DataCategory.ADDRESS, DataCategory.PHONE, DataCategory.EMAIL);
    }

    @Override
    public Set<String> tables() {
        return Set.of("form_link", "submission", "submission_sealed", "decline", "withdrawal");
    }

    @Override
    @Transactional
    public Map<String, Long> inventory(Collection<UUID> subjects) {
        Map<String, Long> rows = new HashMap<>();
        for (List<UUID> some : batches(subjects)) {
            rows.merge("submission_sealed", sealed.count(some), Long::sum);
            rows.merge("submission", submissions.count("winnerId in ?1", some), Long::sum);
            rows.merge("decline", declines.count("winnerId in ?1", some), Long::sum);
            rows.merge("withdrawal", withdrawals.count("winnerId in ?1", some), Long::sum);
        }
        return rows;
    }

    /** Everything that a door writes about somebody, it writes with the link locked. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(Collection<UUID> subjects) {
        links.lockOf(subjects);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Erasure erase(Collection<UUID> subjects) {
        Map<String, Long> rows = new HashMap<>();
        Set<UUID> records = new HashSet<>();
        for (List<UUID> some : batches(subjects)) {
            records.addAll(submissions.recordsOf(some));
            rows.merge("submission_sealed", (long) sealed.delete(some), Long::sum);
            rows.merge("submission", submissions.delete("winnerId in ?1", some), Long::sum);
            rows.merge("decline", declines.delete("winnerId in ?1", some), Long::sum);
            rows.merge("withdrawal", withdrawals.delete("winnerId in ?1", some), Long::sum);
            notes.delete("winnerId in ?1", some);
        }
        return new Erasure(rows, records);
    }

    private static List<List<UUID>> batches(Collection<UUID> subjects) {
        List<UUID> all = List.copyOf(subjects);
        return java.util.stream.IntStream.range(0, (all.size() + BATCH - 1) / BATCH)
                .mapToObj(i -> all.subList(i * BATCH, Math.min(all.size(), (i + 1) * BATCH)))
                .toList();
    }
}
