package dev.todoke.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.Authority;
import dev.todoke.kernel.ClockTask;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.OperationCode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database says in its complaint which value was wrong; the log of a task that failed does not repeat it. */
abstract class FailingTaskScenario {

    private static final String PLANTED = "canary.yamada-taro." + Ids.next();

    @Inject
    RunTask runTask;

    @Inject
    EntityManager database;

    private final Heard heard = new Heard();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(heard);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(heard);
    }

    @Test
    void whatTheDatabaseComplainsAboutIsNotInTheLog() {
        var complaint = new StringBuilder();
        TaskRun.Outcome outcome = runTask.whenDue(new Twice(complaint)).orElseThrow();
        assertThat(outcome).isEqualTo(TaskRun.Outcome.FAILED);
        assertThat(complaint.toString().toLowerCase(java.util.Locale.ROOT))
                .as("the database names the value, so there is something to keep quiet about")
                .contains("canary");
        assertThat(heard.text.toString())
                .contains("incident ", "ConstraintViolation")
                .doesNotContainIgnoringCase("canary");
    }

    /** Writes the same name twice; a name is unique. */
    private final class Twice implements ClockTask {

        private final StringBuilder complaint;

        Twice(StringBuilder complaint) {
            this.complaint = complaint;
        }

        @Override
        public String name() {
            return "test.twice." + complaint.hashCode();
        }

        @Override
        public Duration every() {
            return Duration.ZERO;
        }

        @Override
        public Set<OperationCode> operations() {
            return Set.of();
        }

        @Override
        public void run(Authority authority) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    insert();
                    insert();
                });
            } catch (RuntimeException failure) {
                for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                    complaint.append(cause.getMessage());
                }
                throw failure;
            }
        }

        private void insert() {
            database.createNativeQuery("insert into staff_member (id, name, display_name, created_at)"
                            + " values (?1, ?2, 'x', current_timestamp)")
                    .setParameter(1, Ids.next())
                    .setParameter(2, PLANTED)
                    .executeUpdate();
        }
    }

    /** Everything the log was given, messages, parameters and stack traces alike. */
    private static final class Heard extends Handler {

        private final StringBuffer text = new StringBuffer();

        @Override
        public void publish(LogRecord record) {
            // The test's database server prints its own log into ours; its own words are DatabaseRightsTest's subject.
            if (record.getLoggerName().startsWith("io.zonky.")) {
                return;
            }
            text.append(record.getLoggerName())
                    .append(' ')
                    .append(ExtLogRecord.wrap(record).getFormattedMessage());
            if (record.getThrown() != null) {
                StringWriter trace = new StringWriter();
                record.getThrown().printStackTrace(new PrintWriter(trace));
                text.append(trace);
            }
            text.append('\n');
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
