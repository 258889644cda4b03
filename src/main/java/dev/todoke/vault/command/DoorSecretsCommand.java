package dev.todoke.vault.command;

import dev.todoke.kernel.Command;
import dev.todoke.kernel.CommandCall;
import dev.todoke.vault.seal.DoorSecrets;
import dev.todoke.vault.store.KeyStoreRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** {@code todoke door secrets FILE}: what a door node needs, and nothing that opens a record. */
@ApplicationScoped
class DoorSecretsCommand implements Command {

    private final DoorSecrets secrets;

    DoorSecretsCommand(DoorSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "door secrets";
    }

    @Override
    public String summary() {
        return "FILE: writes the secrets of a door node (todoke.keys.door-secrets)";
    }

    @Override
    public boolean runsInNode() {
        return true;
    }

    @Override
    public int run(CommandCall call) {
        PrintStream out = call.out();
        if (call.arguments().size() != 1) {
            out.println("usage: door secrets FILE");
            return 2;
        }
        Path file = call.file(call.arguments().get(0));
        try {
            secrets.write(file);
            out.println("Wrote " + file + "; bring it to the door node by a way that nobody else can read.");
            return 0;
        } catch (FileAlreadyExistsException e) {
            out.println(file + " exists already: remove it first");
        } catch (IOException e) {
            out.println(file + " cannot be written");
        } catch (KeyStoreRefused refused) {
            out.println(refused.getMessage());
        }
        return 1;
    }
}
