package dev.todoke.support;

import dev.todoke.kernel.Mode;
import dev.todoke.kernel.TodokeSettings;
import dev.todoke.vault.KeyRing;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What an operator does with {@code todoke init}; in mode demo the program does it by itself. */
@Singleton
class KeyStoreMade {

    private final KeyRing ring;
    private final TodokeSettings settings;

    KeyStoreMade(KeyRing ring, TodokeSettings settings) {
        this.ring = ring;
        this.settings = settings;
    }

    void onStart(@Observes @Priority(1) StartupEvent start) {
        if (settings.mode() == Mode.SMALL && !ring.exists()) {
            ring.create();
        }
    }
}
