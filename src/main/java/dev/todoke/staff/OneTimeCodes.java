package dev.todoke.staff;

import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.vault.DeskSealer;
import dev.todoke.vault.RecordKeys;
import dev.todoke.vault.RecordRef;
import dev.todoke.vault.Scopes;
import dev.todoke.vault.open.Opener;
import dev.todoke.vault.open.Opening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * One-time codes of members: their seeds sealed, each step good for one use on whatever node. The clock is the raw one:
 * an authenticator does not travel in time with the demo.
 */
@ApplicationScoped
class OneTimeCodes {

    private final EntityManager database;
    private final RawClock raw;
    private final TodokeClock clock;
    private final Scopes scopes;
    private final DeskSealer sealer;
    private final Opener opener;
    private final RecordKeys keys;

    OneTimeCodes(
            EntityManager database,
            RawClock raw,
            TodokeClock clock,
            Scopes scopes,
            DeskSealer sealer,
            Opener opener,
            RecordKeys keys) {
        this.database = database;
        this.raw = raw;
        this.clock = clock;
        this.scopes = scopes;
        this.sealer = sealer;
        this.opener = opener;
        this.keys = keys;
    }

    /** Keeps a seed that was just confirmed by the code of {@code step}; an earlier seed is forgotten. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(UUID member, byte[] seed, long step) {
        scopes.create(RecordRef.INSTANCE);
        UUID record = Ids.next();
        RecordRef ref = StaffTotp.ref(record, 1);
        database.persist(new SealedTotp(ref, sealer.seal(ref, seed)));
        StaffTotp kept = database.find(StaffTotp.class, member);
        if (kept == null) {
            database.persist(new StaffTotp(member, record, clock.now(), step));
            return;
        }
        UUID old = kept.ref().record();
        kept.replace(record, clock.now(), step);
        database.createQuery("delete from SealedTotp where record = ?1")
                .setParameter(1, old)
                .executeUpdate();
        keys.forget(List.of(old));
    }

    /** Forgets the member's seed, whole. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(UUID member) {
        StaffTotp kept = database.find(StaffTotp.class, member);
        if (kept == null) {
            return;
        }
        UUID record = kept.ref().record();
        database.remove(kept);
        database.createQuery("delete from SealedTotp where record = ?1")
                .setParameter(1, record)
                .executeUpdate();
        keys.forget(List.of(record));
    }

    /** The step a typed code belongs to when it is checked against a seed that is not kept yet. */
    OptionalLong stepOf(byte[] seed, String typed) {
        return Totp.stepOf(seed, typed, raw.now());
    }

    /** Opens the member's seed, compares, and uses the step up. */
    @Transactional
    Optional<SecondFactor> prove(UUID member, String typed) {
        StaffTotp totp = database.find(StaffTotp.class, member);
        if (totp == null) {
            return Optional.empty();
        }
        RecordRef ref = totp.ref();
        SealedTotp sealed = database.find(SealedTotp.class, new SealedTotp.Key(ref.record(), ref.revision()));
        if (sealed == null) {
            throw new IllegalStateException("a second factor without its sealed seed");
        }
        Opening opening = new Opening(
                new OwnFactor(member),
                Operation.on(OperationCode.CHECK_SECOND_FACTOR, RecordRef.INSTANCE, member),
                AccessReason.SIGN_IN,
                null,
                null);
        byte[] seed = opener.begin(opening, List.of(ref)).open(ref, sealed.body());
        OptionalLong step = Totp.stepOf(seed, typed, raw.now());
        return step.isPresent() && use(member, step.getAsLong())
                ? Optional.of(new SecondFactor(member, FactorKind.TOTP))
                : Optional.empty();
    }

    /** One row changes or none, on whatever node a code is sent twice. */
    private boolean use(UUID member, long step) {
        return database.createQuery("update StaffTotp set lastStep = ?1 where member = ?2 and lastStep < ?1")
                        .setParameter(1, step)
                        .setParameter(2, member)
                        .executeUpdate()
                == 1;
    }

    /** Permits exactly this: to compare the member's own code. See docs/decisions/0015-second-factor-opening.md. */
    private record OwnFactor(UUID member) implements Authority {
        @Override
        public Actor actor() {
            return new Actor(Actor.Kind.STAFF, member);
        }

        @Override
        public boolean permits(Operation operation) {
            return operation.code() == OperationCode.CHECK_SECOND_FACTOR
                    && operation.object().equals(member);
        }
    }
}
