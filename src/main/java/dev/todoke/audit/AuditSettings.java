package dev.todoke.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where checkpoints go. */
@ConfigMapping(prefix = "todoke.audit")
public interface AuditSettings {

    /** Every checkpoint is appended to this file. Best on a disk or share that the database's keeper cannot write. */
    @WithDefault("${todoke.data:data}/checkpoints.txt")
    Path checkpoints();
}
