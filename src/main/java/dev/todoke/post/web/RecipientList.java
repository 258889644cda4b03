package dev.todoke.post.web;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import dev.todoke.kernel.SignedIn;
import dev.todoke.kernel.web.FormState;
import dev.todoke.post.Medium;
import dev.todoke.post.Recipient;
import dev.todoke.post.RecipientAddress;
import dev.todoke.post.Recipients;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages and the interface have in common: reading what was typed, drawing without an address. */
@RequestScoped
class RecipientList {

    private final Recipients recipients;
    private final SignedIn signedIn;

    RecipientList(Recipients recipients, SignedIn signedIn) {
        this.recipients = recipients;
        this.signedIn = signedIn;
    }

    /** One recipient without the address. */
    public record Line(UUID id, String label, String medium, String hint, boolean stops) {

        static Line of(Recipient recipient) {
            return new Line(
                    recipient.id(), recipient.label(), recipient.medium().name(), recipient.hint(), recipient.stops());
        }
    }

    List<Line> lines(@Nullable UUID division) {
        return recipients.of(division).stream().map(Line::of).toList();
    }

    Recipient add(@Nullable UUID division, FormState form) {
        return add(division, form.value("medium"), form.value("address"), form.value("label"));
    }

    Recipient add(@Nullable UUID division, @Nullable String medium, @Nullable String address, @Nullable String label) {
        RecipientAddress to = RecipientAddress.of(medium(medium), address);
        return recipients.add(division, to, label, signedIn.member(), signedIn.authority());
    }

    /** False when a second person has been asked first: a boss is not taken off by one alone. */
    boolean remove(@Nullable UUID division, UUID id) {
        try {
            recipients.remove(division, id, signedIn.authority());
            return true;
        } catch (Refusal refusal) {
            if (refusal.type() != ProblemType.APPROVAL_NEEDED || division == null) {
                throw refusal;
            }
            recipients.askRemoval(division, id, signedIn.authority());
            return false;
        }
    }

    void nameBoss(UUID division, UUID id) {
        recipients.nameBoss(division, id, signedIn.authority());
    }

    private static Medium medium(@Nullable String name) {
        for (Medium each : Medium.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw new Refusal(ProblemType.INVALID, "medium", "unknown");
    }
}
