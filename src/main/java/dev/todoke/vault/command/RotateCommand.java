package dev.todoke.vault.command;

import dev.todoke.kernel.Command;
import dev.todoke.kernel.CommandCall;
import dev.todoke.vault.Rewrap;
import dev.todoke.vault.store.KeyStoreRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;

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
    public boolean runsInNode() {
        return true;
    }

    @Override
    public int run(CommandCall call) {
        PrintStream out = call.out();
        try {
            out.printf(
                    "New keys for %d scopes; the old ones are destroyed when nothing needs them.%n",
                    rewrap.rotateAll(call.authority()));
            return 0;
        } catch (KeyStoreRefused refused) {
            out.println(refused.getMessage());
            return 1;
        }
    }
}
