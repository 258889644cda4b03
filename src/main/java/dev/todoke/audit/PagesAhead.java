package dev.todoke.audit;

import dev.todoke.audit.LogReader.Page;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Has the next page of the log read while this one is being checked. */
final class PagesAhead implements AutoCloseable {

    private final ExecutorService reading = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "todoke-log-reader");
        thread.setDaemon(true);
        return thread;
    });

    private final DataSource database;
    private final long until;

    @Nullable
    private LogReader reader;

    @Nullable
    private Future<Page> next;

    PagesAhead(DataSource database, long from, long until) {
        this.database = database;
        this.until = until;
        ask(from);
    }

    private void ask(long from) {
        next = from >= until ? null : reading.submit(() -> reader().page(from, until));
    }

    private LogReader reader() throws SQLException {
        if (reader == null) {
            reader = new LogReader(database);
        }
        return reader;
    }

    /** The page after the last one, and asks for the one behind it; an empty page where nothing is left. */
    Page take() {
        if (next == null) {
            throw new IllegalStateException("nothing is left to read");
        }
        try {
            Page page = next.get();
            ask(page.until());
            return page;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the log cannot be read", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading the log", stopped);
        }
    }

    boolean hasNext() {
        return next != null;
    }

    @Override
    public void close() {
        reading.submit(() -> {
            if (reader != null) {
                reader.close();
            }
            return null;
        });
        reading.shutdown();
    }
}
