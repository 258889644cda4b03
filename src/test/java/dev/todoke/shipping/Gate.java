package dev.todoke.shipping;

import dev.todoke.vault.RecordRef;
import dev.todoke.vault.open.Opening;
import dev.todoke.vault.open.OpeningGuard;
import dev.todoke.winner.Award;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Holds whoever opens details of one campaign, or asks what is enclosed there, in the middle of a transaction. */
@ApplicationScoped
public class Gate implements OpeningGuard, InsertRule {

    /** A gate that is shut: who waits at it, and the way to open it. */
    public static final class Shut {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);

        public void awaitSomebody() throws InterruptedException {
            if (!reached.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came to the gate");
            }
        }

        public void open() {
            opened.countDown();
        }

        private void pass() {
            reached.countDown();
            try {
                if (!opened.await(30, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the gate stayed shut");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Place(UUID campaign, Shut shut) {}

    private volatile @Nullable Place openings;
    private volatile @Nullable Place enclosures;

    public Shut shutOpenings(UUID campaign) {
        Shut shut = new Shut();
        openings = new Place(campaign, shut);
        return shut;
    }

    public Shut shutEnclosures(UUID campaign) {
        Shut shut = new Shut();
        enclosures = new Place(campaign, shut);
        return shut;
    }

    @Override
    public void check(Opening opening, Collection<RecordRef> records) {
        pass(openings, opening.campaign());
    }

    @Override
    public Map<UUID, List<Insert>> due(UUID campaign, Collection<Award> awards) {
        pass(enclosures, campaign);
        return Map.of();
    }

    private static void pass(@Nullable Place place, @Nullable UUID campaign) {
        if (place != null && place.campaign().equals(campaign)) {
            place.shut().pass();
        }
    }
}
