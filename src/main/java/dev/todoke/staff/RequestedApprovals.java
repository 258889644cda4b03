package dev.todoke.staff;

import dev.todoke.kernel.Approvals;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Approvals (承認) as rows: asked for by one person, given by another, used once. */
@ApplicationScoped
public class RequestedApprovals implements Approvals {

    @Override
    public UUID request(Authority requester, UUID division, Operation operation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void consume(Operation operation) {
        throw new UnsupportedOperationException();
    }
}
