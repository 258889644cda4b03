package dev.todoke.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.console.web.SystemMessages;
import dev.todoke.kernel.ClockTask;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Whatever runs by the clock has a name that people read, in both languages. */
@QuarkusTest
class TaskWordsTest {

    @Inject
    @Any
    Instance<ClockTask> tasks;

    @Test
    void everyTaskHasWords() {
        for (String language : new String[] {"ja", "en"}) {
            SystemMessages words = MessageBundles.get(SystemMessages.class, Localized.Literal.of(language));
            // Tasks of the tests themselves need none.
            assertThat(tasks.stream().map(ClockTask::name).filter(name -> !name.startsWith("test.")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(words.about(name))
                            .as(language + " " + name)
                            .isNotEqualTo(name));
        }
    }
}
