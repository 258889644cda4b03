package dev.todoke.bench;

import dev.todoke.vault.Kind;
import dev.todoke.vault.RecordRef;
import dev.todoke.vault.envelope.AesGcm;
import dev.todoke.vault.envelope.Body;
import dev.todoke.vault.envelope.DeskWrap;
import dev.todoke.vault.envelope.DoorWrap;
import dev.todoke.vault.envelope.WrapPlace;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * CPU time of the sealing thread for one record, three ways: with HPKE as the door seals, with AES-GCM as the desk seals,
 * and the body alone without any wrap. Measured in turns, so that whatever else the machine does meets all three.
 */
final class SealCost {

    private static final int PAYLOAD = 300;
    private static final int ROUND = 1_500;
    private static final int COLD = 200;

    private final RecordRef ref =
            new RecordRef(Kind.DELIVERY_DETAILS, new UUID(1, 2), new UUID(3, 4), new UUID(5, 6), 1, 1);
    private final WrapPlace place = WrapPlace.of(ref, 1);
    private final byte[] payload = new byte[PAYLOAD];
    private final byte[] deskKey = AesGcm.randomKey();
    private final DoorWrap.Pair pair = DoorWrap.Pair.generate();
    private final List<Double> door = new ArrayList<>();
    private final List<Double> desk = new ArrayList<>();
    private final List<Double> bare = new ArrayList<>();

    private int byDoor() {
        byte[] key = AesGcm.randomKey();
        return Body.seal(key, ref, payload).length + DoorWrap.wrap(pair.shown(), place, key).length;
    }

    private int byDesk() {
        byte[] key = AesGcm.randomKey();
        return Body.seal(key, ref, payload).length + DeskWrap.wrap(deskKey, place, key).length;
    }

    private int bodyAlone() {
        return Body.seal(AesGcm.randomKey(), ref, payload).length;
    }

    /** Writes its lines; {@code submission} is the node's CPU time for a whole one, in milliseconds. */
    static void measure(Bench bench, int pairs, double submission) {
        SealCost cost = new SealCost();
        double cold = micros(cost::byDoor, COLD);
        for (int round = 0; round <= pairs; round++) {
            double door = micros(cost::byDoor, ROUND);
            double desk = micros(cost::byDesk, ROUND);
            double bare = micros(cost::bodyAlone, ROUND);
            // The first round is for the compiler.
            if (round > 0) {
                cost.door.add(door);
                cost.desk.add(desk);
                cost.bare.add(bare);
            }
        }
        bench.line("sealing     thread CPU-us a record, %d rounds in turns of %d, median [least..most]", pairs, ROUND);
        bench.line(
                "            with HPKE (suite 1)      %s   the first %d in a new JVM: %.0f",
                spread(cost.door), COLD, cold);
        bench.line("            with AES-GCM (suite 2)   %s", spread(cost.desk));
        bench.line("            body alone, no wrap      %s", spread(cost.bare));
        Spread hpke = less(cost.door, cost.bare);
        Spread exchanged = less(cost.door, cost.desk);
        bench.line("            HPKE's own share         %s   instead of suite 2: %s", hpke, exchanged);
        bench.line(
                "            of a submission's %.2f CPU-ms in the node: %.1f %%; without HPKE it would take %.2f",
                submission, hpke.median() / 10 / submission, submission - hpke.median() / 1_000);
    }

    private static Spread spread(List<Double> values) {
        return new Spread(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Spread less(List<Double> some, List<Double> others) {
        double[] difference = new double[some.size()];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = some.get(i) - others.get(i);
        }
        return new Spread(difference);
    }

    private static double micros(Supplier<Integer> work, int times) {
        var threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        long began = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            sum += work.get();
        }
        double taken = (threads.getCurrentThreadCpuTime() - began) / 1e3 / times;
        if (sum == 0) {
            throw new IllegalStateException("nothing came out");
        }
        return taken;
    }
}
