package dev.todoke.audit;

import dev.todoke.bench.Figures;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;

/** CPU milliseconds so far: of this process, and of the connections that PostgreSQL has open now. */
public record Cpu(long program, long server) {

    public static Cpu of(EntityManager database) {
        List<?> backends =
                database.createNativeQuery("select pid from pg_stat_activity").getResultList();
        long server = backends.stream()
                .mapToLong(pid -> Figures.cpu(((Number) pid).longValue()))
                .sum();
        return new Cpu(Figures.cpu(ProcessHandle.current().pid()), server);
    }

    String since(Cpu now) {
        return String.format(
                Locale.ROOT,
                "CPU %.1f s program, %.1f s server",
                (now.program - program) / 1e3,
                (now.server - server) / 1e3);
    }
}
