package dev.todoke.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import dev.todoke.job.RunTask;
import dev.todoke.kernel.Actor;
import dev.todoke.kernel.Authority;
import dev.todoke.kernel.Ids;
import dev.todoke.kernel.Operation;
import dev.todoke.kernel.OperationCode;
import dev.todoke.kernel.ProblemType;
import dev.todoke.kernel.RawClock;
import dev.todoke.kernel.Refusal;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One wrong raw clock holds all erasing, visibly, until the clocks have agreed for an hour or a person answers for them. */
abstract class ClockGuardScenario {

    private static final UUID DIVISION = Ids.next();

    /** Answers for the clocks of one division, and for nothing else. */
    private static final Authority SATO = new Authority() {
        @Override
        public Actor actor() {
            return new Actor(Actor.Kind.STAFF, DIVISION);
        }

        @Override
        public boolean permits(Operation operation) {
            return operation.equals(Operation.on(OperationCode.RELEASE_CLOCK, DIVISION, DIVISION));
        }
    };

    @Inject
    Stage stage;

    @Inject
    RunTask run;

    @Inject
    ClockGuard guard;

    @AfterEach
    void leaveTheClocksInOrder() {
        QuarkusMock.installMockForType(new RawClock(), RawClock.class);
        if (guard.held().isPresent()) {
            guard.release(SATO, DIVISION);
        }
    }

    @Test
    void aWrongNodeClockHoldsTheSweepUntilAPersonAnswersForIt() {
        Stage.Person person = due();
        stage.shiftRawClock(Duration.ofMinutes(5));
        run.now(RetentionSweep.NAME);
        assertThat(stage.isGone(person)).isFalse();
        assertThat(guard.held())
                .hasValueSatisfying(held -> assertThat(held.why()).isEqualTo(ClockDoubt.DISAGREE));
        given().get("/q/health/group/retention").then().statusCode(503).body(containsString("DISAGREE"));
        assertThatThrownBy(() -> guard.release(SATO, DIVISION)).isInstanceOf(Refusal.class);

        QuarkusMock.installMockForType(new RawClock(), RawClock.class);
        run.now(RetentionSweep.NAME);
        assertThat(stage.isGone(person)).isFalse();

        assertThatThrownBy(() -> guard.release(SATO, Ids.next()))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.type()).isEqualTo(ProblemType.FORBIDDEN));
        guard.release(SATO, DIVISION);
        run.now(RetentionSweep.NAME);
        assertThat(stage.isGone(person)).isTrue();
    }

    @Test
    void anHourOfAgreementReleasesIt() {
        Stage.Person person = due();
        stage.shiftRawClock(Duration.ofMinutes(-5));
        run.now(RetentionSweep.NAME);
        ticksLater(Duration.ZERO);
        run.now(RetentionSweep.NAME);
        assertThat(stage.isGone(person)).isFalse();
        // The clock that nobody can set goes on an hour while the others stand still: less than a jump for neither.
        for (int minutes = 9; minutes < 60; minutes += 9) {
            ticksLater(Duration.ofMinutes(minutes));
            run.now("retention.clock");
            assertThat(guard.held()).isPresent();
        }
        ticksLater(Duration.ofMinutes(61));
        run.now(RetentionSweep.NAME);
        assertThat(guard.held()).isEmpty();
        assertThat(stage.isGone(person)).isTrue();
        ticksLater(Duration.ofMinutes(70));
        run.now("retention.clock");
    }

    @Test
    void theDemosOffsetIsNoDoubt() {
        Stage.Person person = due();
        stage.travelTo(stage.today().plusYears(3));
        run.now(RetentionSweep.NAME);
        assertThat(guard.held()).isEmpty();
        assertThat(stage.isGone(person)).isTrue();
    }

    private Stage.Person due() {
        UUID campaign = stage.campaign(1);
        Stage.Person person = stage.people(campaign).get(0);
        stage.start(person, StartEvent.LAPSED, stage.today().minusDays(40));
        return person;
    }

    private static void ticksLater(Duration later) {
        QuarkusMock.installMockForType(
                new RawClock() {
                    @Override
                    public long ticks() {
                        return super.ticks() + later.toNanos();
                    }
                },
                RawClock.class);
    }
}
