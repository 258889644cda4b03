package dev.todoke.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule of {@link ArchitectureTest} bites: bad code is planted where it would do harm, and the rule must name it. */
class PlantedFaultsTest {

    private record Fault(ArchRule rule, String... sources) {}

    @TestFactory
    Stream<DynamicTest> everyRuleFindsItsPlantedFault() {
        return Stream.of(shape(), edge(), secrets(), manners())
                .flatMap(s -> s)
                .map(fault -> DynamicTest.dynamicTest(fault.rule().getDescription(), () -> {
                    JavaClasses bad = Planted.compile(fault.sources());
                    var found = fault.rule().allowEmptyShould(true).evaluate(bad);
                    assertThat(found.hasViolation())
                            .as(fault.rule().getDescription())
                            .isTrue();
                }));
    }

    private static Stream<Fault> shape() {
        return Stream.of(
                new Fault(
                        Shape.row("vault"),
                        "package dev.todoke.vault; class Bad { dev.todoke.campaign.Planted campaign; }",
                        "package dev.todoke.campaign; public class Planted {}"),
                new Fault(
                        Shape.row("intake"),
                        "package dev.todoke.intake; class Bad { dev.todoke.vault.DeskSealer sealer; }"),
                new Fault(Shape.EVERY_PACKAGE_IS_ON_THE_TABLE, "package dev.todoke.prize; class Bad {}"),
                new Fault(
                        Shape.NO_CYCLES,
                        "package dev.todoke.alpha; public class One { dev.todoke.beta.Two two; }",
                        "package dev.todoke.beta; public class Two { dev.todoke.alpha.One one; }"),
                new Fault(
                        Shape.NOBODY_USES_THE_CONSOLE,
                        "package dev.todoke.console; public class Planted {}",
                        "package dev.todoke.job; class Bad { dev.todoke.console.Planted console; }"));
    }

    private static Stream<Fault> edge() {
        return Stream.of(
                new Fault(Shape.ENDPOINTS_LIVE_AT_THE_EDGE, endpoint("dev.todoke.shipping", "class", "public String")),
                new Fault(
                        Shape.ENDPOINTS_ARE_NOT_PUBLIC,
                        endpoint("dev.todoke.shipping.web", "public class", "public String")),
                new Fault(Shape.ENDPOINT_METHODS_ARE_PUBLIC, endpoint("dev.todoke.shipping.web", "class", "String")),
                new Fault(
                        Shape.EVERY_ENDPOINT_SAYS_WHO_MAY,
                        endpoint("dev.todoke.shipping.web", "class", "public String")),
                new Fault(
                        Shape.NO_ENTITY_CROSSES_THE_EDGE,
                        "package dev.todoke.shipping; @jakarta.persistence.Entity public class Planted {}",
                        endpoint(
                                "dev.todoke.shipping.web",
                                "class",
                                "public java.util.List<dev.todoke.shipping.Planted>")),
                new Fault(
                        Shape.ONLY_STAFF_AND_JOB_MINT_AUTHORITY,
                        "package dev.todoke.shipping; abstract class Bad implements dev.todoke.kernel.Authority {}"));
    }

    private static String endpoint(String where, String type, String method) {
        return "package " + where + "; @jakarta.ws.rs.Path(\"/bad\") " + type + " Bad { @jakarta.ws.rs.GET " + method
                + " look() { return null; } }";
    }

    private static Stream<Fault> secrets() {
        String sealed = "package dev.todoke.details; @jakarta.persistence.Entity"
                + " @jakarta.persistence.Table(name = \"planted_sealed\") public class Planted {}";
        return Stream.of(
                new Fault(
                        Shape.ONLY_HOLDERS_OPEN,
                        "package dev.todoke.campaign; class Bad { dev.todoke.vault.open.Opening opening; }"),
                new Fault(
                        Shape.NO_ONE_ELSE_OPENS,
                        "package dev.todoke.retention; class Bad { dev.todoke.vault.open.Opener opener; }"),
                new Fault(
                        Shape.CRYPTOGRAPHY_LIVES_IN_THE_VAULT,
                        "package dev.todoke.shipping; class Bad { javax.crypto.Cipher cipher; }"),
                new Fault(
                        Shape.NO_SENSITIVE_COLUMN,
                        "package dev.todoke.winner; @jakarta.persistence.Entity"
                                + " class Bad { java.util.List<dev.todoke.kernel.PostalAddress> lines; }"),
                new Fault(
                        Shape.THE_DOOR_ONLY_SEALS,
                        "package dev.todoke.intake.door; class Bad { dev.todoke.vault.open.Opener opener; }"),
                new Fault(
                        ArchitectureTest.INTAKE_NEVER_REACHES_OPENING,
                        "package dev.todoke.winner; public class Planted { dev.todoke.vault.open.Opener opener; }",
                        "package dev.todoke.intake; class Bad { dev.todoke.winner.Planted winner; }"),
                new Fault(
                        ArchitectureTest.THE_DOOR_LOADS_NO_SEALED_ENTITY,
                        sealed,
                        "package dev.todoke.intake; public class Step { dev.todoke.details.Planted row; }",
                        "package dev.todoke.intake.door; class Bad { dev.todoke.intake.Step step; }"));
    }

    private static Stream<Fault> manners() {
        return Stream.of(
                clock("java.time.Instant.now()"),
                clock("java.time.LocalDate.now(java.time.ZoneId.of(\"Asia/Tokyo\"))"),
                clock("System.currentTimeMillis()"),
                clock("java.time.Clock.systemUTC()"),
                clock("new java.util.Date()"),
                new Fault(
                        Shape.CONSTRUCTOR_INJECTION,
                        "package dev.todoke.job; class Bad { @jakarta.inject.Inject String field; }"),
                new Fault(
                        Shape.NO_STANDARD_OUTPUT,
                        "package dev.todoke.job; class Bad { void say() { System.err.println(); } }"),
                new Fault(
                        Shape.POWERS_ARE_NOT_WRITTEN_WHOLE,
                        "package dev.todoke.staff; @jakarta.persistence.Entity class Bad { String state; }"),
                new Fault(Shape.NO_OTHER_LOGGER, "package dev.todoke.job; class Bad { java.util.logging.Logger log; }"),
                new Fault(Shape.EVERY_PACKAGE_IS_NULL_MARKED, "package dev.todoke.job.bare; class Bad {}"),
                named("JobManager"),
                named("StringUtils"),
                named("AbstractJob"),
                named("JobInfo"));
    }

    private static Fault clock(String expression) {
        return new Fault(
                Shape.ONLY_THE_KERNEL_READS_CLOCKS,
                "package dev.todoke.shipping; class Bad { Object now() { return " + expression + "; } }");
    }

    private static Fault named(String name) {
        return new Fault(Shape.NO_EMPTY_WORDS_IN_NAMES, "package dev.todoke.job; class " + name + " {}");
    }
}
