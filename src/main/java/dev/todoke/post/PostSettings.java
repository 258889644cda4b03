package dev.todoke.post;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What an operator sets for mail and chat to staff. Mail itself is set by {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "todoke.post")
public interface PostSettings {

    /** How long one sending may take before it counts as failed. */
    @WithDefault("PT10S")
    Duration patience();

    /** Chat. */
    ChatSettings chat();

    /** Chats and how they are reached. */
    interface ChatSettings {
        /** Host names inside the company that may have a private address; any other host must be a public one. */
        Optional<Set<String>> internalHosts();
    }
}
