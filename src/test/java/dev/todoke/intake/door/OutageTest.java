package dev.todoke.intake.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.Refusal;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OutageTest {

    @Test
    void aDatabaseThatIsAwayIsAnOutage() {
        for (String state : new String[] {null, "08001", "08006", "40001", "40P01", "57P01", "53300", "HYT00"}) {
            assertThat(Outage.is(new IllegalStateException(new RuntimeException(new SQLException("x", state)))))
                    .as("%s", state)
                    .isTrue();
        }
        assertThat(Outage.is(new Refusal(ProblemType.UNAVAILABLE))).isTrue();
    }

    @Test
    void aFaultOfOursIsNot() {
        assertThat(Outage.is(new IllegalStateException("x"))).isFalse();
        assertThat(Outage.is(new RuntimeException(new SQLException("x", "23505"))))
                .isFalse();
        assertThat(Outage.is(new Refusal(ProblemType.NOT_FOUND))).isFalse();
    }
}
