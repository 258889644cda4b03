package dev.todoke.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The program has the shape that was decided. {@link PlantedFaultsTest} shows that each of these rules can fail. */
class ArchitectureTest {

    /** The door's side of intake compiles without anything that opens, however long the way. */
    static final ArchRule INTAKE_NEVER_REACHES_OPENING = classes()
            .that()
            .resideInAPackage("dev.todoke.intake..")
            .should(Conditions.neverReach(
                    "vault.open", type -> type.getPackageName().startsWith("dev.todoke.vault.open")))
            .as("intake never reaches vault.open")
            .allowEmptyShould(true);

    static final ArchRule THE_DOOR_LOADS_NO_SEALED_ENTITY = classes()
            .that()
            .resideInAPackage("dev.todoke..door..")
            .should(Conditions.neverReach("an entity with a sealed column", ArchitectureTest::isSealedEntity))
            .as("door endpoints never reach an entity that maps a sealed column")
            .allowEmptyShould(true);

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.todoke");

    @TestFactory
    Stream<DynamicTest> eachCapabilityUsesOnlyItsRow() {
        return Capabilities.names().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(name, () -> Shape.row(name).check(PRODUCTION)));
    }

    @TestFactory
    Stream<DynamicTest> theRulesHold() {
        return Stream.of(
                        Shape.EVERY_PACKAGE_IS_ON_THE_TABLE,
                        Shape.NO_CYCLES,
                        Shape.NOBODY_USES_THE_CONSOLE,
                        Shape.ONLY_HOLDERS_OPEN,
                        Shape.NO_ONE_ELSE_OPENS,
                        Shape.CRYPTOGRAPHY_LIVES_IN_THE_VAULT,
                        Shape.ONLY_THE_KERNEL_READS_CLOCKS,
                        Shape.ENDPOINTS_LIVE_AT_THE_EDGE,
                        Shape.ENDPOINTS_ARE_NOT_PUBLIC,
                        Shape.ENDPOINT_METHODS_ARE_PUBLIC,
                        Shape.EVERY_ENDPOINT_SAYS_WHO_MAY,
                        Shape.NO_ENTITY_CROSSES_THE_EDGE,
                        Shape.NO_SENSITIVE_COLUMN,
                        Shape.POWERS_ARE_NOT_WRITTEN_WHOLE,
                        Shape.CONSTRUCTOR_INJECTION,
                        Shape.NO_STANDARD_OUTPUT,
                        Shape.NO_OTHER_LOGGER,
                        Shape.EVERY_PACKAGE_IS_NULL_MARKED,
                        Shape.NO_EMPTY_WORDS_IN_NAMES,
                        Shape.ONLY_STAFF_AND_JOB_MINT_AUTHORITY,
                        Shape.THE_DOOR_ONLY_SEALS,
                        INTAKE_NEVER_REACHES_OPENING,
                        THE_DOOR_LOADS_NO_SEALED_ENTITY)
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(), () -> rule.allowEmptyShould(true).check(PRODUCTION)));
    }

    @Test
    void theProgramWasReallyRead() {
        assertThat(PRODUCTION.contain("dev.todoke.kernel.Todoke")).isTrue();
        assertThat(PRODUCTION.size()).isGreaterThan(50);
    }

    private static boolean isSealedEntity(JavaClass type) {
        return type.isAnnotatedWith(Entity.class)
                && type.tryGetAnnotationOfType(Table.class)
                        .map(Table::name)
                        .orElse("")
                        .endsWith("_sealed");
    }
}
