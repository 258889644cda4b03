package dev.todoke.audit;

import dev.todoke.kernel.RawClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets checkpoints leave the database: into a file, and into the program's own log, so that they can be kept elsewhere. */
@ApplicationScoped
class CheckpointOutlet {

    private static final Logger LOG = Logger.getLogger(CheckpointOutlet.class);

    /** The program's log gets one of many; a reader has other things to see there. */
    private static final Duration SELDOM = Duration.ofMinutes(10);

    private final AuditSettings settings;
    private final RawClock clock;

    @Nullable
    private Long loggedAt;

    CheckpointOutlet(AuditSettings settings, RawClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    synchronized void publish(Checkpoint checkpoint) {
        if (loggedAt == null || clock.ticks() - loggedAt > SELDOM.toNanos()) {
            LOG.infof("Checkpoint of the log: %s", checkpoint.note().strip().replace('\n', ' '));
            loggedAt = clock.ticks();
        }
        Path file = settings.checkpoints().toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
            // An empty line between two notes, so that each can be cut out and handed to "audit verify --against".
            Files.writeString(
                    file,
                    checkpoint.note() + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            // The log goes on: the database and the line above still have it.
            LOG.warnf("The checkpoint cannot be written to %s", file);
        }
    }
}
