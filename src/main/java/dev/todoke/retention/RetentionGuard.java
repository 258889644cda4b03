package dev.todoke.retention;

import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.vault.Kind;
import dev.todoke.vault.RecordRef;
import dev.todoke.vault.open.Opening;
import dev.todoke.vault.open.OpeningGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Frozen details open only to be shipped or decided, or for the person; what is disposed opens never, whatever a restored database holds. */
@ApplicationScoped
class RetentionGuard implements OpeningGuard {

    private static final Set<AccessReason> OF_FROZEN = EnumSet.of(
            AccessReason.SHIPPING,
            AccessReason.ADDRESS_CHECK,
            AccessReason.RETURNED_PARCEL,
            AccessReason.SUBJECT_REQUEST,
            AccessReason.TELLING_WINNERS,
            AccessReason.DERIVE);

    private static final int CHUNK = 1000;

    private final Freezes freezes;
    private final Terms terms;

    RetentionGuard(Freezes freezes, Terms terms) {
        this.freezes = freezes;
        this.terms = terms;
    }

    @Override
    @Transactional
    public void check(Opening opening, Collection<RecordRef> records) {
        List<RecordRef> ofWinners =
                records.stream().filter(ref -> isOfWinner(ref.kind())).toList();
        if (ofWinners.isEmpty()) {
            return;
        }
        Set<UUID> subjects = ofWinners.stream().map(RecordRef::subject).collect(Collectors.toSet());
        Set<UUID> scopes = ofWinners.stream().map(RecordRef::scope).collect(Collectors.toSet());
        if (!OF_FROZEN.contains(opening.reason())
                && !freezes.frozen(scopes, subjects).isEmpty()) {
            throw new Refusal(ProblemType.NOT_READY, "record", "frozen");
        }
        List<UUID> all = List.copyOf(subjects);
        for (int from = 0; from < all.size(); from += CHUNK) {
            if (terms.anyDisposed(all.subList(from, Math.min(all.size(), from + CHUNK)))) {
                throw new Refusal(ProblemType.GONE, "record", "disposed");
            }
        }
    }

    private static boolean isOfWinner(Kind kind) {
        return kind == Kind.WINNER_CONTACT || kind == Kind.LINK_TOKEN || kind == Kind.DELIVERY_DETAILS;
    }
}
