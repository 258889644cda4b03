package dev.todoke.vault.command;

import dev.todoke.kernel.Command;
import dev.todoke.kernel.CommandCall;
import dev.todoke.vault.KeyRing;
import dev.todoke.vault.store.KeyStoreRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;

/** {@code todoke init}: makes the key store and anchors it in the database. */
@ApplicationScoped
class InitCommand implements Command {

    private final KeyRing ring;

    InitCommand(KeyRing ring) {
        this.ring = ring;
    }

    @Override
    public String name() {
        return "init";
    }

    @Override
    public String summary() {
        return "makes the key store (todoke.keys.dir) and anchors it in the database";
    }

    @Override
    public boolean checksInstallation() {
        return false;
    }

    @Override
    public int run(CommandCall call) {
        PrintStream out = call.out();
        try {
            boolean there = ring.exists();
            var id = there ? ring.store().id() : ring.create().id();
            out.println((there ? "There already is key store " : "Made key store ") + id + " in " + ring.directory());
            out.println("Whoever loses it loses every sealed address for good; whoever copies it, together with the"
                    + " database, can read them.\nBack it up now, apart from the database, and keep no copy longer than"
                    + " 7 days.");
            return 0;
        } catch (KeyStoreRefused refused) {
            out.println(refused.getMessage());
            return 1;
        }
    }
}
