package dev.todoke.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todoke.kernel.AccessReason;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.Refusal;
import dev.todoke.vault.open.Opener;
import dev.todoke.vault.open.Opening;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class OpenerScenario extends VaultScenario {

    @Inject
    Opener opener;

    /** Somebody who may open contacts and nothing else. */
    private static final class Operator implements Authority {
        private final UUID id = Ids.next();

        @Override
        public Actor actor() {
            return new Actor(Actor.Kind.STAFF, id);
        }

        @Override
        public boolean permits(Operation operation) {
            return operation.code() == OperationCode.OPEN_CONTACTS;
        }
    }

    @Test
    void grantedRecordsOpenAndOneLeafNamesThem() {
        UUID scope = scope();
        Kept one = atDesk(scope);
        Kept two = atDoor(scope);
        Operator operator = new Operator();
        Opener.Opened opened =
                opener.begin(opening(operator, OperationCode.OPEN_CONTACTS), List.of(one.ref(), two.ref()));
        assertThat(leaves(operator, "contacts.open")).isEqualTo(1);
        assertThat(opened.open(two.ref(), two.body())).isEqualTo(two.payload());
        assertThat(opened.open(one.ref(), one.body())).isEqualTo(one.payload());
        assertThat(leaves(operator, "contacts.open")).isEqualTo(1);
    }

    @Test
    void whatWasNotGrantedStaysShut() {
        UUID scope = scope();
        Kept one = atDesk(scope);
        Kept other = atDesk(scope);
        Opener.Opened opened = opener.begin(opening(new Operator(), OperationCode.OPEN_CONTACTS), List.of(one.ref()));
        assertThatThrownBy(() -> opened.open(other.ref(), other.body())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> opened.open(one.ref(), other.body())).hasMessage("cannot open");
    }

    @Test
    void aRefusalIsLoggedLikeASuccess() {
        Kept one = atDesk(scope());
        Operator operator = new Operator();
        assertThatThrownBy(() -> opener.begin(opening(operator, OperationCode.OPEN_DETAILS), List.of(one.ref())))
                .isInstanceOf(Refusal.class);
        assertThat(leaves(operator, "details.open")).isEqualTo(1);
    }

    @Test
    void anOpeningGoesOnWhileItsRecordsAreRewrapped() {
        UUID scope = scope();
        Kept one = atDoor(scope);
        Kept two = atDoor(scope);
        Opener.Opened opened =
                opener.begin(opening(new Operator(), OperationCode.OPEN_CONTACTS), List.of(one.ref(), two.ref()));
        assertThat(opened.open(one.ref(), one.body())).isEqualTo(one.payload());
        rewrap.rotateAll(CONSOLE);
        later(scope, Duration.ofDays(8));
        rewrap.run(CONSOLE);
        assertThat(opened.open(two.ref(), two.body())).isEqualTo(two.payload());
    }

    @Test
    void anErasedRecordIsGone() {
        Kept one = atDesk(scope());
        Opener.Opened opened = opener.begin(opening(new Operator(), OperationCode.OPEN_CONTACTS), List.of(one.ref()));
        forget(one);
        assertThatThrownBy(() -> opened.open(one.ref(), one.body())).isInstanceOf(Refusal.class);
    }

    private long leaves(Operator operator, String action) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createQuery(
                                "select count(*) from AuditLeaf where action = ?1 and actor = ?2", Long.class)
                        .setParameter(1, action)
                        .setParameter(2, operator.id)
                        .getSingleResult());
    }

    private static Opening opening(Authority authority, OperationCode code) {
        UUID campaign = Ids.next();
        return new Opening(
                authority, Operation.on(code, Ids.next(), campaign), AccessReason.TELLING_WINNERS, null, campaign);
    }
}
