package dev.todoke.kernel.command;

import dev.todoke.kernel.TodokeSettings;
import dev.todoke.kernel.database.DatabaseUrl;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears commands typed beside this node, which alone may use the embedded database and the key store: a socket on loopback
 * at a port of its own, so that no face of the program leads there, and a word that only the owner of the keys can read.
 */
@ApplicationScoped
public class NodeSocket {

    private static final Logger LOG = Logger.getLogger(NodeSocket.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Commands commands;
    private final Path folder;
    private final boolean embedded;

    @Nullable
    private NodeEar ear;

    NodeSocket(
            Commands commands,
            TodokeSettings settings,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String database) {
        this.commands = commands;
        this.folder = settings.keys().dir().toAbsolutePath().normalize();
        this.embedded = DatabaseUrl.isEmbedded(database) && settings.role().hasDesk();
    }

    /** Where the database is a server, commands need no node. */
    public synchronized void open() {
        if (!embedded) {
            return;
        }
        try {
            NodeEar fresh = NodeEar.open(PATIENCE, commands::runInNode);
            ear = fresh;
            fresh.file().write(folder);
        } catch (IOException e) {
            LOG.warn("Commands cannot reach this node; stop it to run one");
            close();
        }
    }

    @PreDestroy
    public synchronized void close() {
        try {
            if (ear != null) {
                ear.close();
                ear.file().remove(folder);
            }
        } catch (IOException e) {
            LOG.warn("The word for commands is left behind; the next start replaces it");
        }
        ear = null;
    }
}
