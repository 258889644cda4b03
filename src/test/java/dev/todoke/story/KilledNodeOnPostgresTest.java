package dev.todoke.story;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

@Tag("artefact")
class KilledNodeOnPostgresTest extends KilledNodeScenario {

    @Override
    Installation install(Path folder) {
        return new StoryOnPostgresTest().install(folder);
    }
}
