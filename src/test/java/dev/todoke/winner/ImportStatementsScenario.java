package dev.todoke.winner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.shipping.Stage;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** An import writes many rows with few statements; one look-up for each row would make it ten times as many. */
abstract class ImportStatementsScenario {

    private static final int ROWS = 300;

    @Inject
    Stage stage;

    @Inject
    WinnerImport imports;

    @Inject
    EntityManager database;

    @Test
    void newWinnersAreWrittenTogether() {
        Stage.Staged set = stage.campaign(1);
        byte[] file = IntStream.range(0, ROWS)
                .mapToObj(n -> "newcomer_" + n + ",P1")
                .collect(Collectors.joining("\n", "handle,prize\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
        Statistics statistics =
                database.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        WinnerImport.Result result = imports.apply(set.campaign(), file, set.person());
        long statements = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        assertThat(result.newWinners()).isEqualTo(ROWS);
        assertThat(statements).as("statements for " + ROWS + " rows").isLessThan(ROWS / 2);
    }
}
