package dev.todoke.vault.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todoke.vault.Kind;
import dev.todoke.vault.RecordRef;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers of another program: {@code node docs/envelope/vectors.mjs > src/test/resources/envelope/vectors.json}. */
class VectorsTest {

    static JsonNode read() throws IOException {
        try (InputStream in = Objects.requireNonNull(VectorsTest.class.getResourceAsStream("/envelope/vectors.json"))) {
            return new ObjectMapper().readTree(in);
        }
    }

    static Stream<JsonNode> vectors() throws IOException {
        return StreamSupport.stream(read().get("vectors").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void contextsAreTheSameBytes(JsonNode vector) {
        assertThat(Contexts.ofRecord(1, ref(vector))).isEqualTo(hex(vector, "ctx"));
        assertThat(Contexts.ofWrap(Suite.DOOR, place(vector))).isEqualTo(hex(vector.get("suite1"), "wctx"));
        assertThat(Contexts.ofWrap(Suite.DESK, place(vector))).isEqualTo(hex(vector.get("suite2"), "wctx"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void bothSuitesOpen(JsonNode vector) {
        JsonNode door = vector.get("suite1");
        JsonNode desk = vector.get("suite2");
        byte[] byDoor = DoorWrap.opener(hex(door, "secretKey")).unwrap(place(vector), hex(door, "wrapped"));
        byte[] byDesk = DeskWrap.unwrap(hex(desk, "key"), place(vector), hex(desk, "wrapped"));
        assertThat(byDoor).isEqualTo(hex(vector, "dataKey"));
        assertThat(byDesk).isEqualTo(hex(vector, "dataKey"));
        assertThat(Body.open(byDoor, ref(vector), hex(vector, "body"))).isEqualTo(hex(vector, "payload"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void sealingMakesTheSameBytes(JsonNode vector) {
        JsonNode desk = vector.get("suite2");
        byte[] dataKey = hex(vector, "dataKey");
        assertThat(Body.seal(dataKey, hex(vector, "nonce"), ref(vector), hex(vector, "payload")))
                .isEqualTo(hex(vector, "body"));
        assertThat(DeskWrap.wrap(hex(desk, "key"), hex(desk, "nonce"), place(vector), dataKey))
                .isEqualTo(hex(desk, "wrapped"));
        assertThat(DoorWrap.publicOf(hex(vector.get("suite1"), "secretKey")))
                .isEqualTo(hex(vector.get("suite1"), "publicKey"));
    }

    @Test
    void attestationsAreTheSameBytesAndHold() throws IOException {
        JsonNode vector = read().get("attestations").get(0);
        UUID scope = UUID.fromString(vector.get("scope").asText());
        int version = vector.get("version").asInt();
        byte[] shown = hex(vector, "publicKey");
        byte[] attestation = hex(vector, "attestation");
        Instant notAfter = Instant.ofEpochSecond(vector.get("notAfter").asLong());
        assertThat(Attestation.sign(hex(vector, "signerSecret"), scope, version, shown, notAfter))
                .isEqualTo(attestation);
        byte[] signer = hex(vector, "signer");
        assertThat(Attestation.holds(signer, scope, version, shown, attestation))
                .isTrue();
        assertThat(Attestation.notAfter(attestation)).isEqualTo(notAfter);
        assertThat(Attestation.holds(signer, scope, version + 1, shown, attestation))
                .isFalse();
        assertThat(Attestation.holds(signer, new UUID(1, 1), version, shown, attestation))
                .isFalse();
        for (int bit = 0; bit < attestation.length * 8; bit++) {
            assertThat(Attestation.holds(signer, scope, version, shown, Bits.flip(attestation, bit)))
                    .isFalse();
        }
    }

    private static RecordRef ref(JsonNode vector) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(k -> k.number() == vector.get("kind").asInt())
                .findFirst()
                .orElseThrow();
        return new RecordRef(
                kind,
                id(vector, "scope"),
                id(vector, "subject"),
                id(vector, "record"),
                vector.get("revision").asInt(),
                vector.get("schema").asInt());
    }

    private static WrapPlace place(JsonNode vector) {
        return WrapPlace.of(ref(vector), vector.get("keyVersion").asInt());
    }

    private static UUID id(JsonNode vector, String name) {
        return UUID.fromString(vector.get(name).asText());
    }

    private static byte[] hex(JsonNode node, String name) {
        return HexFormat.of().parseHex(node.get(name).asText());
    }
}
