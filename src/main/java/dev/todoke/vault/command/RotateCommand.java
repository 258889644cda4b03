package dev.todoke.vault.command;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Command;
import dev.todoke.vault.Rewrap;
import dev.todoke.vault.store.KeyStoreRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.util.List;

/** {@code todoke keys rotate}: new keys for every scope, now. */
@ApplicationScoped
class RotateCommand implements Command {

    private final Rewrap rewrap;

    RotateCommand(Rewrap rewrap) {
        this.rewrap = rewrap;
    }

    @Override
    public String name() {
        return "keys rotate";
    }

    @Override
    public String summary() {
        return "gives every scope new keys and moves all records to them";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        try {
            out.printf(
                    "New keys for %d scopes; the old ones are destroyed when nothing needs them.%n",
                    rewrap.rotateAll(Authority.console()));
            return 0;
        } catch (KeyStoreRefused refused) {
            out.println(refused.getMessage());
            return 1;
        }
    }
}
