package dev.todoke.vault.command;

import dev.todoke.kernel.Command;
import dev.todoke.kernel.CommandCall;
import dev.todoke.vault.Verification;
import dev.todoke.vault.store.KeyStoreRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;

/** {@code todoke keys verify}: does every key still open what it should? */
@ApplicationScoped
class VerifyCommand implements Command {

    private final Verification verification;

    VerifyCommand(Verification verification) {
        this.verification = verification;
    }

    @Override
    public String name() {
        return "keys verify";
    }

    @Override
    public String summary() {
        return "checks that every wrapped key opens, every door key is attested and the journal is whole";
    }

    @Override
    public boolean runsInNode() {
        return true;
    }

    @Override
    public int run(CommandCall call) {
        PrintStream out = call.out();
        try {
            Verification.Report report = verification.run();
            out.printf(
                    "record keys         %d, of which cannot be unwrapped: %d%n",
                    report.recordKeys(), report.unopenable());
            out.printf("keys of scopes      %d, of which not attested: %d%n", report.scopeKeys(), report.unattested());
            out.printf(
                    "destruction journal %d entries, anchor %s%n",
                    report.journal(), report.anchored() ? "agrees" : "DIFFERS");
            return report.isSound() ? 0 : 1;
        } catch (KeyStoreRefused refused) {
            out.println(refused.getMessage());
            return 1;
        }
    }
}
