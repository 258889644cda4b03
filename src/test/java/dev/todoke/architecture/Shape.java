package dev.todoke.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.todoke.kernel.Authority;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;

/** The rules that hold everywhere. Each is one sentence, so that a red build says what was broken. */
final class Shape {

    private static final String[] ENDPOINT_PACKAGES = {"dev.todoke.*.web..", "dev.todoke.*.door.."};
    private static final Set<String> OPENS =
            Set.of("vault", "winner", "details", "shipping", "inquiry", "channel", "post", "staff", "organisation");
    private static final Set<String> NEVER_ANYWHERE =
            Set.of("Manager", "Helper", "Helpers", "Util", "Utils", "Impl", "Abstract", "DTO", "Dto", "Processor");
    private static final Set<String> NEVER_LAST = Set.of("Data", "Info", "Base", "Handler");
    /** Words of the glossary: contact data (連絡先情報) is a class of personal data. */
    private static final Set<String> GLOSSARY = Set.of("ContactData");

    private Shape() {}

    static ArchRule row(String capability) {
        return noClasses()
                .that()
                .resideInAPackage(Capabilities.BASE + "." + capability + "..")
                .should()
                .dependOnClassesThat(Capabilities.forbiddenFor(capability))
                .as(capability + " uses only its row of the table")
                .allowEmptyShould(true);
    }

    static final ArchRule EVERY_PACKAGE_IS_ON_THE_TABLE =
            classes().should(Conditions.be("on the table of capabilities", Capabilities::isOnTheTable));

    static final ArchRule NO_CYCLES =
            SlicesRuleDefinition.slices().matching("dev.todoke.(*)..").should().beFreeOfCycles();

    static final ArchRule NOBODY_USES_THE_CONSOLE = noClasses()
            .that()
            .resideOutsideOfPackage("dev.todoke.console..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.todoke.console..")
            .as("nobody uses the console");

    static final ArchRule ONLY_HOLDERS_OPEN = noClasses()
            .that(are(DescribedPredicate.describe(
                    "outside " + OPENS, type -> !OPENS.contains(Capabilities.of(type)) && !isRetentionGuard(type))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.todoke.vault.open..")
            .as("only holders of sealed data use vault.open; retention merely guards it");

    static final ArchRule NO_ONE_ELSE_OPENS = noClasses()
            .that(are(DescribedPredicate.describe("outside " + OPENS, type -> !OPENS.contains(Capabilities.of(type)))))
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "open", type -> type.getName().startsWith("dev.todoke.vault.open.Opener")))
            .as("only holders of sealed data open it");

    static final ArchRule CRYPTOGRAPHY_LIVES_IN_THE_VAULT = noClasses()
            .that()
            .resideOutsideOfPackage("dev.todoke.vault..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.crypto..", "com.google.crypto..")
            .as("javax.crypto and Tink are used in vault only");

    static final ArchRule ONLY_THE_KERNEL_READS_CLOCKS = noClasses()
            .that()
            .resideOutsideOfPackage("dev.todoke.kernel")
            .should()
            .callMethodWhere(DescribedPredicate.describe("reads a clock", Shape::readsClock))
            .orShould()
            .callConstructorWhere(DescribedPredicate.describe(
                    "takes the time",
                    call -> call.getTargetOwner().isEquivalentTo(Date.class)
                            && call.getTarget().getRawParameterTypes().isEmpty()))
            .as("only the kernel reads clocks");

    static final ArchRule ENDPOINTS_LIVE_AT_THE_EDGE = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .resideInAnyPackage(ENDPOINT_PACKAGES)
            .as("endpoints live in web or door");

    static final ArchRule ENDPOINTS_ARE_NOT_PUBLIC =
            classes().that().areAnnotatedWith(Path.class).should().notBePublic().as("endpoint classes are not public");

    static final ArchRule ENDPOINT_METHODS_ARE_PUBLIC = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should(Conditions.havePublicEndpointMethods())
            .as("endpoint methods are public, or they vanish");

    static final ArchRule EVERY_ENDPOINT_SAYS_WHO_MAY = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should(Conditions.sayWhoMay())
            .as("every endpoint says @RolesAllowed or @PermitAll");

    static final ArchRule NO_ENTITY_CROSSES_THE_EDGE = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should(Conditions.keepEntitiesInside())
            .as("no endpoint takes or returns an entity, not even inside a list");

    static final ArchRule NO_SENSITIVE_COLUMN = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(Conditions.mapNoSensitiveField())
            .as("no entity maps a sensitive value in the clear")
            .allowEmptyShould(true);

    static final ArchRule POWERS_ARE_NOT_WRITTEN_WHOLE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .and()
            .resideInAnyPackage(
                    "dev.todoke.staff..",
                    "dev.todoke.post..",
                    "dev.todoke.organisation..",
                    "dev.todoke.shipping..",
                    "dev.todoke.console..",
                    "dev.todoke.audit..")
            .should(Conditions.writeOnlyWhatChanged())
            .as("rows that somebody may take back are not written whole")
            .allowEmptyShould(true);

    static final ArchRule CONSTRUCTOR_INJECTION =
            noFields().should().beAnnotatedWith(Inject.class).as("injection is by constructor");

    static final ArchRule NO_STANDARD_OUTPUT = noClasses()
            .should()
            .accessFieldWhere(DescribedPredicate.describe(
                    "standard output",
                    access -> access.getTargetOwner().isEquivalentTo(System.class)
                            && !access.getTarget().getName().equals("in")))
            .as("nobody prints to System.out or System.err");

    static final ArchRule NO_OTHER_LOGGER = noClasses()
            .that()
            // java.sql.Driver demands one method that returns this logger.
            .doNotHaveSimpleName("UrlDispatchingDriver")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .as("nobody uses java.util.logging");

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
            classes().should(Conditions.liveInANullMarkedPackage()).as("every package is @NullMarked");

    static final ArchRule NO_EMPTY_WORDS_IN_NAMES = classes()
            .should(Conditions.be("named by what it is", type -> namedByWhatItIs(type.getSimpleName())))
            .as("no type is called Manager, Helper, Impl and the like");

    static final ArchRule ONLY_STAFF_AND_JOB_MINT_AUTHORITY = noClasses()
            .that()
            .resideOutsideOfPackages("dev.todoke.staff..", "dev.todoke.job..", "dev.todoke.kernel")
            .should()
            .implement(Authority.class)
            .as("only staff and job mint authority");

    static final ArchRule THE_DOOR_ONLY_SEALS = noClasses()
            .that()
            .resideInAPackage("dev.todoke..door..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "vault beyond vault.seal",
                    type -> Capabilities.of(type).equals("vault")
                            && Capabilities.isOurs(type)
                            && !type.getPackageName().equals("dev.todoke.vault.seal")
                            && !Set.of("RecordRef", "Kind", "MacTag").contains(type.getSimpleName())))
            .as("door endpoints only seal")
            .allowEmptyShould(true);

    private static boolean isRetentionGuard(JavaClass type) {
        return Capabilities.of(type).equals("retention");
    }

    private static boolean readsClock(JavaCall<?> call) {
        JavaMember member =
                call.getTarget().resolveMember().map(m -> (JavaMember) m).orElse(null);
        String owner = call.getTargetOwner().getPackageName();
        String name = call.getName();
        boolean now = owner.equals("java.time") && name.equals("now") && !isGivenClock(call);
        boolean system = call.getTargetOwner().isEquivalentTo(System.class) && name.equals("currentTimeMillis");
        boolean clock = member != null
                && (call.getTargetOwner().isEquivalentTo(Clock.class)
                        || call.getTargetOwner().isEquivalentTo(InstantSource.class))
                && (name.startsWith("system") || name.startsWith("tick"));
        return now || system || clock;
    }

    /** {@code LocalDate.now(clock)} is told the time by whoever made the clock. */
    private static boolean isGivenClock(JavaCall<?> call) {
        return call.getTarget().getRawParameterTypes().stream().anyMatch(t -> t.isEquivalentTo(Clock.class));
    }

    private static boolean namedByWhatItIs(String name) {
        if (GLOSSARY.contains(name)) {
            return true;
        }
        String[] words = name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
        for (String word : words) {
            if (NEVER_ANYWHERE.contains(word)) {
                return false;
            }
        }
        return !NEVER_LAST.contains(words[words.length - 1]);
    }
}
