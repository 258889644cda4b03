package dev.todoke.vault.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.vault.Kind;
import dev.todoke.vault.RecordRef;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class EnvelopePropertiesTest {

    private static final byte[] KEY = AesGcm.randomKey();
    private static final DoorWrap.Pair PAIR = DoorWrap.Pair.generate();

    @Provide
    Arbitrary<RecordRef> refs() {
        Arbitrary<UUID> ids =
                Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        ids,
                        ids,
                        ids,
                        Arbitraries.integers().greaterOrEqual(1),
                        Arbitraries.integers().between(1, 0xFFFF))
                .as(RecordRef::new);
    }

    @Property(tries = 300)
    void everyPayloadComesBack(@ForAll("refs") RecordRef ref, @ForAll @Size(max = 1500) byte[] payload) {
        byte[] body = Body.seal(KEY, ref, payload);
        assertThat(Body.open(KEY, ref, body)).isEqualTo(payload);
        assertThat((body.length - 29) % 128).isZero();
        assertThat(body.length - 29 - payload.length).isBetween(1, 128);
    }

    @Property(tries = 50)
    void everyDataKeyComesBackFromBothSuites(
            @ForAll("refs") RecordRef ref, @ForAll @IntRange(min = 1) int version, @ForAll @Size(32) byte[] dataKey) {
        WrapPlace place = WrapPlace.of(ref, version);
        byte[] byDoor = DoorWrap.wrap(PAIR.shown(), place, dataKey);
        byte[] byDesk = DeskWrap.wrap(KEY, place, dataKey);
        assertThat(byDoor).hasSize(DoorWrap.LENGTH);
        assertThat(byDesk).hasSize(DeskWrap.LENGTH);
        assertThat(DoorWrap.opener(PAIR.secret()).unwrap(place, byDoor)).isEqualTo(dataKey);
        assertThat(DeskWrap.unwrap(KEY, place, byDesk)).isEqualTo(dataKey);
    }

    @Property(tries = 20)
    void everySingleBitFlipIsRefused(@ForAll("refs") RecordRef ref, @ForAll @Size(max = 200) byte[] payload) {
        byte[] body = Body.seal(KEY, ref, payload);
        for (int bit = 0; bit < body.length * 8; bit++) {
            byte[] changed = Bits.flip(body, bit);
            refused(() -> Body.open(KEY, ref, changed));
        }
        WrapPlace place = WrapPlace.of(ref, 1);
        byte[] byDesk = DeskWrap.wrap(KEY, place, KEY);
        for (int bit = 0; bit < byDesk.length * 8; bit++) {
            byte[] changed = Bits.flip(byDesk, bit);
            refused(() -> DeskWrap.unwrap(KEY, place, changed));
        }
    }

    /** X25519 ignores the top bit of a public key; HPKE binds the encapsulated bytes, so even that flip is refused. */
    @Example
    void everySingleBitFlipOfASuite1KeyIsRefused() {
        WrapPlace place = WrapPlace.of(example(), 1);
        byte[] wrapped = DoorWrap.wrap(PAIR.shown(), place, KEY);
        for (int bit = 0; bit < wrapped.length * 8; bit++) {
            byte[] changed = Bits.flip(wrapped, bit);
            refused(() -> DoorWrap.opener(PAIR.secret()).unwrap(place, changed));
        }
    }

    @Property(tries = 100)
    void everyWrongPartOfTheContextIsRefused(@ForAll("refs") RecordRef ref) {
        byte[] body = Body.seal(KEY, ref, new byte[] {1, 2, 3});
        for (RecordRef other : others(ref)) {
            refused(() -> Body.open(KEY, other, body));
        }
    }

    @Property(tries = 20)
    void everyWrongPlaceOfAWrappedKeyIsRefused(
            @ForAll("refs") RecordRef ref, @ForAll @IntRange(min = 1, max = 1_000_000) int version) {
        WrapPlace place = WrapPlace.of(ref, version);
        byte[] byDoor = DoorWrap.wrap(PAIR.shown(), place, KEY);
        byte[] byDesk = DeskWrap.wrap(KEY, place, KEY);
        UUID other = flip(ref.scope());
        for (WrapPlace wrong : List.of(
                new WrapPlace(other, place.record(), place.revision(), version),
                new WrapPlace(place.scope(), flip(place.record()), place.revision(), version),
                new WrapPlace(place.scope(), place.record(), place.revision() ^ 1, version),
                place.under(version + 1))) {
            refused(() -> DoorWrap.opener(PAIR.secret()).unwrap(wrong, byDoor));
            refused(() -> DeskWrap.unwrap(KEY, wrong, byDesk));
        }
    }

    @Example
    void swappedRowsAreRefused() {
        RecordRef one = example();
        RecordRef two = new RecordRef(one.kind(), one.scope(), one.subject(), new UUID(9, 9), 1, 1);
        byte[] first = Body.seal(KEY, one, new byte[] {1});
        byte[] second = Body.seal(KEY, two, new byte[] {2});
        refused(() -> Body.open(KEY, one, second));
        refused(() -> Body.open(KEY, two, first));
        byte[] wrapped = DeskWrap.wrap(KEY, WrapPlace.of(one, 1), KEY);
        refused(() -> DeskWrap.unwrap(KEY, WrapPlace.of(two, 1), wrapped));
    }

    @Example
    void unknownSuitesAndShortBytesAreRefused() {
        byte[] body = Body.seal(KEY, example(), new byte[0]);
        for (int suite = 0; suite < 256; suite++) {
            if (suite != 1) {
                byte[] other = body.clone();
                other[0] = (byte) suite;
                refused(() -> Body.open(KEY, example(), other));
            }
            if (suite != 1 && suite != 2) {
                int number = suite;
                refused(() -> Suite.of(number));
            }
        }
        for (int length = 0; length < body.length; length++) {
            byte[] cut = Arrays.copyOf(body, length);
            refused(() -> Body.open(KEY, example(), cut));
        }
    }

    @Property(tries = 300)
    void onlyItsOwnPaddingIsTakenOff(@ForAll @Size(max = 600) byte[] payload) {
        byte[] padded = Padding.pad(payload);
        assertThat(Padding.unpad(padded)).isEqualTo(payload);
        refused(() -> Padding.unpad(new byte[padded.length]));
        refused(() -> Padding.unpad(Arrays.copyOf(padded, padded.length + 1)));
        refused(() -> Padding.unpad(Arrays.copyOf(padded, padded.length + 128)));
    }

    private static RecordRef example() {
        return new RecordRef(Kind.DELIVERY_DETAILS, new UUID(1, 2), new UUID(3, 4), new UUID(5, 6), 1, 1);
    }

    private static List<RecordRef> others(RecordRef r) {
        Kind kind = Kind.values()[(r.kind().ordinal() + 1) % Kind.values().length];
        return List.of(
                new RecordRef(kind, r.scope(), r.subject(), r.record(), r.revision(), r.schema()),
                new RecordRef(r.kind(), flip(r.scope()), r.subject(), r.record(), r.revision(), r.schema()),
                new RecordRef(r.kind(), r.scope(), flip(r.subject()), r.record(), r.revision(), r.schema()),
                new RecordRef(r.kind(), r.scope(), r.subject(), flip(r.record()), r.revision(), r.schema()),
                new RecordRef(r.kind(), r.scope(), r.subject(), r.record(), r.revision() ^ 1, r.schema()),
                new RecordRef(r.kind(), r.scope(), r.subject(), r.record(), r.revision(), r.schema() ^ 1));
    }

    private static UUID flip(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ 1);
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(CannotOpen.class).hasMessage("cannot open");
    }
}
