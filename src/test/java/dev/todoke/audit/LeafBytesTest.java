package dev.todoke.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.Actor;
import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The bytes are frozen (docs/decisions/0010-audit-leaf.md): a change that fails here needs a version 2, not a new golden value. */
class LeafBytesTest {

    private static final UUID ID = UUID.fromString("0198a000-0000-7000-8000-000000000001");
    private static final UUID ACTOR = UUID.fromString("0198a000-0000-7000-8000-000000000002");
    private static final UUID DIVISION = UUID.fromString("0198a000-0000-7000-8000-000000000003");
    private static final UUID CAMPAIGN = UUID.fromString("0198a000-0000-7000-8000-000000000004");
    private static final UUID LIST = UUID.fromString("0198a000-0000-7000-8000-000000000005");
    private static final UUID SESSION = UUID.fromString("0198a000-0000-7000-8000-000000000006");
    private static final UUID FIRST = UUID.fromString("0198a000-0000-7000-8000-00000000000a");
    private static final UUID SECOND = UUID.fromString("f198a000-0000-7000-8000-00000000000b");

    private static AuditLeaf leaf() {
        Leaf leaf = Leaf.of("details.open", new Actor(Actor.Kind.STAFF, ACTOR))
                .division(DIVISION)
                .campaign(CAMPAIGN)
                .object("list", LIST)
                .session(SESSION)
                .reason(AccessReason.SHIPPING)
                .count("rows", 2)
                .code("layout", "b2-2024")
                .records(List.of(SECOND, FIRST));
        return new AuditLeaf(ID, leaf, Instant.parse("2026-11-25T03:04:05.678901Z"));
    }

    private static LeafRecords records() {
        return new LeafRecords(ID, CanonicalLeaf.ids(List.of(SECOND, FIRST)));
    }

    @Test
    void bytesAndHashAreFrozen() {
        assertThat(HexFormat.of().formatHex(leaf().canonical())).isEqualTo(Golden.CANONICAL);
        assertThat(HexFormat.of().formatHex(leaf().hash())).isEqualTo(Golden.HASH);
        assertThat(AuditCheck.check(leaf(), records())).isEmpty();
    }

    @Property(tries = 3000)
    void anyFlippedBitOfTheBytesIsFound(@ForAll @IntRange(max = 100_000) int seed) throws Exception {
        AuditLeaf leaf = leaf();
        byte[] bytes = leaf.canonical().clone();
        int bit = seed % (bytes.length * 8);
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        set(leaf, "canonical", bytes);
        assertThat(AuditCheck.check(leaf, records()))
                .contains(AuditCheck.Finding.COLUMNS_DIFFER, AuditCheck.Finding.HASH_DIFFERS);
    }

    @Property(tries = 300)
    void anyFlippedBitOfTheHashOrOfTheRecordSetIsFound(@ForAll @IntRange(max = 255) int bit) throws Exception {
        AuditLeaf leaf = leaf();
        byte[] hash = leaf.hash().clone();
        hash[bit / 8] ^= (byte) (1 << (bit % 8));
        set(leaf, "hash", hash);
        assertThat(AuditCheck.check(leaf, records())).containsExactly(AuditCheck.Finding.HASH_DIFFERS);

        byte[] ids = records().bytes().clone();
        ids[bit / 8] ^= (byte) (1 << (bit % 8));
        assertThat(AuditCheck.check(leaf(), new LeafRecords(ID, ids)))
                .containsExactly(AuditCheck.Finding.RECORDS_DIFFER);
    }

    @Test
    void anyChangedColumnIsFound() throws Exception {
        UUID other = UUID.fromString("0198a000-0000-7000-8000-0000000000ff");
        int columns = 0;
        for (Field field : AuditLeaf.class.getDeclaredFields()) {
            for (Object value : changes(field, other)) {
                AuditLeaf leaf = leaf();
                set(leaf, field.getName(), value);
                assertThat(AuditCheck.check(leaf, records()))
                        .as("%s := %s", field.getName(), value)
                        .isNotEmpty();
                columns++;
            }
        }
        assertThat(columns).isGreaterThan(25);
    }

    private static List<?> changes(Field field, UUID other) {
        return switch (field.getName()) {
            case "at" -> List.of(Instant.parse("2026-11-25T03:04:05.678902Z"), Instant.EPOCH);
            case "actorKind" -> List.of("CLOCK", "EVIL", "");
            case "outcome" -> List.of("REFUSED", "", "done");
            case "reason" -> Arrays.asList("INQUIRY", "", "CURIOSITY", null);
            case "counts" ->
                List.of(
                        "",
                        "rows=3",
                        "rows=2=",
                        "=2",
                        "rows=02",
                        "rows=+2",
                        "rows=2\n",
                        "rows=2\nx=1",
                        "row=2",
                        "rows=two");
            case "codes" -> List.of("", "layout=b2-2025", "layout=b2-2024\n", "layout=b2-2024\na=b", "layout");
            case "recordsCount" -> List.of(0, 1, 3);
            case "recordsHash", "noteCommitment", "networkCommitment" -> List.of(new byte[32], new byte[0]);
            case "canonical", "hash" -> List.of(new byte[0], new byte[32]);
            case "action", "objectKind" -> List.of("", "details.opem", "list2");
            default -> field.getType() == UUID.class ? List.of(other, new UUID(0, 0)) : List.of();
        };
    }

    @Test
    void aMissingOrUnaskedForRecordSetIsFound() {
        assertThat(AuditCheck.check(leaf(), null)).containsExactly(AuditCheck.Finding.RECORDS_DIFFER);
        AuditLeaf plain = new AuditLeaf(ID, Leaf.of("a.b", new Actor(Actor.Kind.CLOCK, null)), Instant.EPOCH);
        assertThat(AuditCheck.check(plain, null)).isEmpty();
        assertThat(AuditCheck.check(plain, records())).containsExactly(AuditCheck.Finding.RECORDS_DIFFER);
    }

    @Test
    void aLeafTakesCodesOnly() {
        Leaf leaf = Leaf.of("a.b", new Actor(Actor.Kind.CLOCK, null));
        assertThatThrownBy(() -> leaf.code("name", "山田 太郎")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> leaf.code("name", "two\nlines")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> leaf.count("na=me", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void set(AuditLeaf leaf, String field, @org.jspecify.annotations.Nullable Object value)
            throws ReflectiveOperationException {
        Field column = AuditLeaf.class.getDeclaredField(field);
        column.setAccessible(true);
        column.set(leaf, value);
    }

    /** Made by a program of its own (Python: struct and hashlib) from the page's description, not by this code. */
    private static final class Golden {
        static final String CANONICAL =
                "746f646f6b652e6c6561662e763100000000100198a00000007000800000000000000100000008000661111472ef3500"
                        + "00000c64657461696c732e6f70656e000000055354414646000000100198a00000007000800000000000000200000004"
                        + "444f4e45000000100198a000000070008000000000000003000000100198a00000007000800000000000000400000004"
                        + "6c697374000000100198a000000070008000000000000005000000100198a00000007000800000000000000600000008"
                        + "5348495050494e47000000180000000100000004726f7773000000080000000000000002000000190000000100000006"
                        + "6c61796f75740000000762322d3230323400000024000000027f14d3f7a85f4662f18e3fa09a8e8600c5bee23b726dc7"
                        + "16cee6518032cc31c2ffffffffffffffff";
        static final String HASH = "65202db5f5479715d1d590d05e4a0d0a8dda8e966dad90cb01dd08bf7afed36d";
    }
}
