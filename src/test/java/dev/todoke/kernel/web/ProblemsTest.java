package dev.todoke.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todoke.kernel.ProblemType;
import java.io.IOException;
import java.sql.SQLException;
import org.hibernate.exception.DataException;
import org.junit.jupiter.api.Test;

/** Whose fault an exception is, where no request can be made to cause it. */
class ProblemsTest {

    @Test
    void aDatabaseThatIsGoneIsNotTheOtherSideHangingUp() {
        assertThat(Problems.onTheWire(new IllegalStateException(new IOException())))
                .isTrue();
        assertThat(Problems.onTheWire(new IllegalStateException(new SQLException("", "08006", new IOException()))))
                .isFalse();
    }

    @Test
    void aCharacterNoColumnHoldsIsTheSendersAndALengthIsAnIncidentToo() {
        Problem character = Problems.of(new DataException("", new SQLException("", "22021")));
        assertThat(character.kind()).isEqualTo(ProblemType.INVALID);
        assertThat(character.incident()).isNull();
        Problem length = Problems.of(new DataException("", new SQLException("", "22001")));
        assertThat(length.kind()).isEqualTo(ProblemType.INVALID);
        assertThat(length.incident()).isNotNull();
    }
}
