package dev.todoke.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The growing edge against the recursive definition of RFC 6962 §2.1. */
class MerkleTreeTest {

    /** The inputs that certificate-transparency implementations test with, and their roots by size. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static byte[] leaf(int i) {
        return TreeHash.leaf(HexFormat.of().parseHex(LEAVES.get(i % LEAVES.size())));
    }

    /** MTH(D[from:until]), word by word. */
    private static byte[] defined(int from, int until) {
        int n = until - from;
        if (n == 0) {
            return TreeHash.empty();
        }
        if (n == 1) {
            return leaf(from);
        }
        int k = Integer.highestOneBit(n - 1);
        return TreeHash.node(defined(from, from + k), defined(from + k, until));
    }

    private static Frontier grown(int size, Frontier.Completed completed) {
        Frontier frontier = Frontier.empty();
        IntStream.range(0, size).forEach(i -> frontier.append(leaf(i), completed));
        return frontier;
    }

    @Test
    void knownRoots() {
        Map<Integer, String> roots = new TreeMap<>(Map.of(
                0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"));
        roots.forEach((size, root) -> assertThat(
                        HexFormat.of().formatHex(grown(size, (l, n, h) -> {}).root()))
                .as("size %d", size)
                .isEqualTo(root));
    }

    @Property(tries = 200)
    void everySizeHasTheDefinedRoot(@ForAll @IntRange(max = 700) int size) {
        assertThat(grown(size, (l, n, h) -> {}).root()).isEqualTo(defined(0, size));
    }

    @Property(tries = 200)
    void aTreeTakenUpFromItsNodesGoesOnAsIfNothingHadHappened(
            @ForAll @IntRange(max = 400) int size, @ForAll @IntRange(max = 100) int more) {
        Map<AuditNode.Place, byte[]> nodes = new java.util.HashMap<>();
        grown(size, (level, number, hash) -> nodes.put(new AuditNode.Place(level, number), hash));
        Frontier again = Frontier.of(
                size,
                (level, number) -> level == 0 ? leaf((int) number) : nodes.get(new AuditNode.Place(level, number)));
        IntStream.range(size, size + more).forEach(i -> again.append(leaf(i), (l, n, h) -> {}));
        assertThat(again.root()).isEqualTo(defined(0, size + more));
    }

    @Property(tries = 100)
    void completedSubtreesAreThoseOfTheDefinition(@ForAll @IntRange(max = 300) int size) {
        grown(
                size,
                (level, number, hash) ->
                        assertThat(hash).isEqualTo(defined((int) (number << level), (int) ((number + 1) << level))));
    }
}
