package dev.todoke.vault;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long keys live. Where they lie is in {@code TodokeSettings}. */
@ConfigMapping(prefix = "todoke.keys")
public interface VaultSettings {

    /** How long a retired key is kept after the last record left it; also the age limit of usable database backups. */
    @WithDefault("P7D")
    Duration shredLag();

    /** How long erasures gather before their scope gets new keys; must stay well below 24 hours. */
    @WithDefault("PT12H")
    Duration shredWait();

    /** Age at which a door key is replaced. */
    @WithDefault("P1D")
    Duration doorKeyAge();

    /** Age at which a desk key is replaced. */
    @WithDefault("P7D")
    Duration deskKeyAge();

    /** How long a door goes on with a public key while no desk renews it. */
    @WithDefault("P90D")
    Duration doorKeyLife();
}
