package dev.todoke.kernel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an operator sets for the whole program. Capabilities have settings interfaces of their own. */
@ConfigMapping(prefix = "todoke")
public interface TodokeSettings {

    /** Where the key store is unless somebody says otherwise; asked for before the settings are mapped, too. */
    String KEYS = "keys";

    /** demo, small or production. */
    @WithDefault("small")
    Mode mode();

    /** all, door or desk. */
    @WithDefault("all")
    NodeRole role();

    /** Folder of the embedded database. */
    @WithDefault("data")
    Path data();

    Origin door();

    Origin desk();

    ClockSettings clock();

    KeySettings keys();

    ProxySettings proxy();

    DemoSettings demo();

    /** One of the two origins. */
    interface Origin {
        /** Scheme, host and port under which people reach this face. */
        @WithDefault("http://localhost:8080")
        URI url();
    }

    /** Time travel for the demo. */
    interface ClockSettings {
        /** Added to the clock in mode demo only; ignored by one-time codes and by the clock guard. */
        @WithDefault("PT0S")
        Duration offset();
    }

    /** The key store (鍵の保管庫). */
    interface KeySettings {
        /** A directory outside the database's folder, 0700, one desk node only. */
        @WithDefault(KEYS)
        Path dir();

        /** Small secrets file of a door node, made by `todoke door secrets FILE`; only read in role door. */
        @WithDefault("door-secrets.json")
        Path doorSecrets();
    }

    /** The TLS proxy in front. */
    interface ProxySettings {
        /** True when a proxy that terminates TLS and sets X-Forwarded-* is in front and alone reaches this port. */
        @WithDefault("false")
        boolean trusted();

        /** Addresses or networks from which X-Forwarded-* is believed; without any, from whoever reaches this port. */
        Optional<List<String>> addresses();
    }

    /** What mode demo prepares. */
    interface DemoSettings {
        /** False for an empty installation, where the first administrator enrols as in any other mode. */
        @WithDefault("true")
        boolean people();
    }
}
