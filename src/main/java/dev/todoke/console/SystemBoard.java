package dev.todoke.console;

import dev.todoke.job.TaskRun;
import dev.todoke.job.TaskRuns;
import dev.todoke.kernel.ClockTask;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.TodokeClock;
import dev.todoke.kernel.TodokeSettings;
import dev.todoke.retention.ClockGuard;
import dev.todoke.retention.OverdueBoard;
import dev.todoke.vault.ScopeKey;
import dev.todoke.vault.ScopeKeys;
import dev.todoke.vault.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** How the program itself is (システムの様子): versions, database, clocks, keys and what runs by the clock. */
@ApplicationScoped
public class SystemBoard {

    private static final String SCHEMA = "select count(*), max(installed_on) from flyway_schema_history where success";

    private final Instance<ClockTask> tasks;
    private final TaskRuns runs;
    private final ClockGuard guard;
    private final OverdueBoard overdue;
    private final ScopeKeys keys;
    private final Scopes scopes;
    private final KeyBackups backups;
    private final RawClock raw;
    private final TodokeClock clock;
    private final TodokeSettings settings;
    private final EntityManager entities;
    private final String version;

    SystemBoard(
            @Any Instance<ClockTask> tasks,
            TaskRuns runs,
            ClockGuard guard,
            OverdueBoard overdue,
            ScopeKeys keys,
            Scopes scopes,
            KeyBackups backups,
            RawClock raw,
            TodokeClock clock,
            TodokeSettings settings,
            EntityManager entities,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "") String version) {
        this.tasks = tasks;
        this.runs = runs;
        this.guard = guard;
        this.overdue = overdue;
        this.keys = keys;
        this.scopes = scopes;
        this.backups = backups;
        this.raw = raw;
        this.clock = clock;
        this.settings = settings;
        this.entities = entities;
        this.version = version;
    }

    /** @param migrations how many changes its schema has had */
    public record Database(String name, String version, long migrations) {}

    /** @param apart how far the two are from each other, in milliseconds */
    public record Clocks(Instant node, Instant database, long apart, boolean held) {}

    /**
     * @param oldest when the oldest key that seals was made
     * @param backedUpDays days since somebody said that the keys are backed up; null when nobody ever did
     */
    public record Keys(
            long scopes,
            @Nullable Instant oldest,
            long destructions,
            @Nullable Long backedUpDays) {

        /** A backup older than a week cannot bring back what came since. */
        public boolean atRisk() {
            return backedUpDays == null || backedUpDays > 7;
        }
    }

    /** One task; what never ran has no times. */
    public record Task(
            String name,
            Duration every,
            boolean running,
            @Nullable Instant started,
            @Nullable Instant finished,
            TaskRun.@Nullable Outcome outcome) {

        public boolean failed() {
            return outcome == TaskRun.Outcome.FAILED;
        }
    }

    /** Everything. */
    public record View(
            String version,
            String java,
            String mode,
            String role,
            Database database,
            Clocks clocks,
            Keys keys,
            OverdueBoard.Overdue overdue,
            List<Task> tasks) {}

    @Transactional
    public View view() {
        return new View(
                version,
                System.getProperty("java.version"),
                settings.mode().name(),
                settings.role().name(),
                database(),
                clocks(),
                keys(),
                overdue.overdue(),
                tasks());
    }

    private Database database() {
        long migrations =
                ((Number) ((Object[]) entities.createNativeQuery(SCHEMA).getSingleResult())[0]).longValue();
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            var about = connection.getMetaData();
            return new Database(about.getDatabaseProductName(), about.getDatabaseProductVersion(), migrations);
        });
    }

    private Clocks clocks() {
        Instant database = (Instant) entities.createNativeQuery("select current_timestamp", Instant.class)
                .getSingleResult();
        Instant node = raw.now();
        return new Clocks(
                node,
                database,
                Math.abs(Duration.between(database, node).toMillis()),
                guard.held().isPresent());
    }

    private Keys keys() {
        List<ScopeKey> all = keys.all();
        Optional<Instant> oldest = all.stream().map(ScopeKey::createdAt).min(Comparator.naturalOrder());
        long many = all.stream().map(ScopeKey::scope).distinct().count();
        Long days = backups.newest()
                .map(at -> Duration.between(at, clock.now()).toDays())
                .orElse(null);
        return new Keys(many, oldest.orElse(null), scopes.head().journalPosition(), days);
    }

    private List<Task> tasks() {
        Map<String, TaskRun> known = runs.all().stream().collect(Collectors.toMap(TaskRun::name, Function.identity()));
        return tasks.stream()
                .sorted(Comparator.comparing(ClockTask::name))
                .map(task -> task(task, known.get(task.name())))
                .toList();
    }

    private static Task task(ClockTask task, @Nullable TaskRun run) {
        return run == null
                ? new Task(task.name(), task.every(), false, null, null, null)
                : new Task(
                        task.name(),
                        task.every(),
                        run.isRunning(),
                        run.lastStarted(),
                        run.lastFinished(),
                        run.lastOutcome());
    }
}
