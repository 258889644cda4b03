package dev.todoke.story;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

@Tag("artefact")
class KilledNodeOnH2Test extends KilledNodeScenario {

    @Override
    Installation install(Path folder) {
        return new StoryOnH2Test().install(folder);
    }
}
