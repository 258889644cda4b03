package dev.todoke.staff;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;

/** The member of staff behind the current request. */
@RequestScoped
class PersonAtTheDesk implements SignedIn {

    @Override
    public UUID member() {
        throw new UnsupportedOperationException();
    }

    @Override
    public UUID session() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Authority authority() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<UUID> divisions(String... roles) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void within(UUID division, String... roles) {
        throw new UnsupportedOperationException();
    }
}
