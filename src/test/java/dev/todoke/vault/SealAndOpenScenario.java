package dev.todoke.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.Ids;
import dev.todoke.vault.seal.DoorSealer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class SealAndOpenScenario {

    @Inject
    DoorSealer door;

    @Inject
    DeskSealer desk;

    @Inject
    Scopes scopes;

    @Inject
    RecordKeys recordKeys;

    @Inject
    DataKeys dataKeys;

    @Test
    void whatTheDoorSealsTheDeskOpens() {
        UUID scope = Ids.next();
        RecordRef ref = new RecordRef(Kind.DELIVERY_DETAILS, scope, Ids.next(), Ids.next(), 1, 1);
        byte[] payload = "届け先".getBytes(StandardCharsets.UTF_8);
        QuarkusTransaction.requiringNew().run(() -> scopes.create(scope));
        byte[] body = QuarkusTransaction.requiringNew().call(() -> door.seal(ref, payload));
        RecordKey row = recordKeys.of(List.of(ref.record())).get(0);
        assertThat(row.suite().number()).isEqualTo(1);
        assertThat(dataKeys.open(row, ref, body)).isEqualTo(payload);
    }

    @Test
    void whatTheDeskSealsTheDeskOpens() {
        UUID scope = Ids.next();
        RecordRef ref = new RecordRef(Kind.WINNER_CONTACT, scope, Ids.next(), Ids.next(), 1, 1);
        byte[] payload = "handle".getBytes(StandardCharsets.UTF_8);
        byte[] body = QuarkusTransaction.requiringNew().call(() -> {
            scopes.create(scope);
            return desk.seal(ref, payload);
        });
        RecordKey row = recordKeys.of(List.of(ref.record())).get(0);
        assertThat(row.suite().number()).isEqualTo(2);
        assertThat(dataKeys.open(row, ref, body)).isEqualTo(payload);
    }
}
