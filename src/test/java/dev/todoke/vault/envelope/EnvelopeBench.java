package dev.todoke.vault.envelope;

import dev.todoke.vault.Kind;
import dev.todoke.vault.RecordRef;
import java.security.Provider;
import java.security.Security;
import java.util.UUID;
import java.util.function.Supplier;
import org.conscrypt.Conscrypt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Seal and open per second on one core: {@code ./mvnw verify -Pbench}. A loop of one second after a warm-up, best of three. */
@Tag("bench")
class EnvelopeBench {

    private static final int PAYLOAD = 300;
    private static final long ROUND = 1_000_000_000L;

    private final RecordRef ref =
            new RecordRef(Kind.DELIVERY_DETAILS, new UUID(1, 2), new UUID(3, 4), new UUID(5, 6), 1, 1);
    private final WrapPlace place = WrapPlace.of(ref, 1);
    private final byte[] payload = new byte[PAYLOAD];
    private final byte[] deskKey = AesGcm.randomKey();
    private final DoorWrap.Pair pair = DoorWrap.Pair.generate();
    private final DoorWrap.Opener opener = DoorWrap.opener(pair.secret());

    private record Sealed(byte[] body, byte[] wrapped) {}

    @Test
    void sealAndOpenOnOneCore() throws Exception {
        System.out.printf(
                "envelope: payload %d bytes, JDK %s, %d processors, one thread%n",
                PAYLOAD, Runtime.version(), Runtime.getRuntime().availableProcessors());
        measure("JDK's provider");
        Provider conscrypt = Conscrypt.newProvider();
        Security.insertProviderAt(conscrypt, 1);
        try {
            measure("Conscrypt first");
        } finally {
            Security.removeProvider(conscrypt.getName());
        }
    }

    private void measure(String condition) {
        Sealed byDoor = atDoor();
        Sealed byDesk = atDesk();
        System.out.printf(
                "envelope: %-16s suite 1: seal %8.0f/s  open %8.0f/s (opener made anew: %8.0f/s)"
                        + "   suite 2: seal %8.0f/s  open %8.0f/s%n",
                condition,
                perSecond(this::atDoor),
                perSecond(() -> Body.open(opener.unwrap(place, byDoor.wrapped()), ref, byDoor.body())),
                perSecond(() ->
                        Body.open(DoorWrap.opener(pair.secret()).unwrap(place, byDoor.wrapped()), ref, byDoor.body())),
                perSecond(this::atDesk),
                perSecond(() -> Body.open(DeskWrap.unwrap(deskKey, place, byDesk.wrapped()), ref, byDesk.body())));
    }

    private Sealed atDoor() {
        byte[] dataKey = AesGcm.randomKey();
        return new Sealed(Body.seal(dataKey, ref, payload), DoorWrap.wrap(pair.shown(), place, dataKey));
    }

    private Sealed atDesk() {
        byte[] dataKey = AesGcm.randomKey();
        return new Sealed(Body.seal(dataKey, ref, payload), DeskWrap.wrap(deskKey, place, dataKey));
    }

    private static double perSecond(Supplier<?> work) {
        double best = 0;
        for (int round = 0; round < 4; round++) {
            long done = 0;
            long start = System.nanoTime();
            while (System.nanoTime() - start < ROUND) {
                if (work.get() == null) {
                    throw new IllegalStateException("nothing came out");
                }
                done++;
            }
            double rate = done * 1e9 / (System.nanoTime() - start);
            best = round == 0 ? 0 : Math.max(best, rate);
        }
        return best;
    }
}
