package dev.understudy.contracttests;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the architecture. A waiver is a line here, with its reason. */
@AnalyzeClasses(packages = "dev.understudy", importOptions = ArchitectureTest.MainCode.class)
class ArchitectureTest {
    private static final String ENGINE = "dev.understudy.engine..";

    /** Main code of all modules; contract-tests itself has none. */
    static final class MainCode implements ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return new DoNotIncludeTests().includes(location)
                    && !location.contains("/contracttests/")
                    && !location.contains("/dev/understudy/understudy/") // generated: nobody reads it
                    && !location.contains("/dev/understudy/cloudflare/");
        }
    }

    @Test
    void everyModuleIsLookedAt() {
        JavaClasses all =
                new ClassFileImporter().withImportOption(new MainCode()).importPackages("dev.understudy");

        assertThat(all.stream().map(type -> type.getPackageName().replaceFirst("^dev\\.understudy\\.([a-z]+).*", "$1")))
                .contains("engine", "contracts", "admin", "wiremock", "proxy", "cli", "testkit", "verify")
                .doesNotContain("contracttests");
    }

    @ArchTest
    static final ArchRule THE_ENGINE_KNOWS_NO_SERVER = noClasses()
            .that()
            .resideInAPackage(ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.github.tomakehurst..",
                    "org.wiremock..",
                    "wiremock..",
                    "org.eclipse.jetty..",
                    "jakarta.servlet..",
                    "javax.servlet..",
                    "org.springframework..",
                    "com.sun.net.httpserver..",
                    "java.net.http..",
                    "picocli..")
            .because("any server can be put in front of it, and tests of it need none");

    @ArchTest
    static final ArchRule THE_ENGINE_KNOWS_NO_OTHER_MODULE = noClasses()
            .that()
            .resideInAPackage(ENGINE)
            .should()
            .dependOnClassesThat(are(resideInAPackage("dev.understudy..")).and(not(resideInAPackage(ENGINE))))
            .because("everything stands on it");

    @ArchTest
    static final ArchRule NETWORKNT_HAS_ONE_USER = noClasses()
            .that()
            .resideOutsideOfPackages("dev.understudy.engine.validate..", "dev.understudy.testkit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.networknt..")
            .because(
                    "the schema library must be replaceable; the testkit has it for an opinion apart from the engine's");

    @ArchTest
    static final ArchRule SNAKEYAML_HAS_ONE_USER = noClasses()
            .that()
            .resideOutsideOfPackages("dev.understudy.engine.spec..", "dev.understudy.contracts.edition..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..")
            .because("YAML is read in one place; editions write it");

    @ArchTest
    static final ArchRule CAFFEINE_IS_FOR_WHAT_IS_REMEMBERED = noClasses()
            .that()
            .resideOutsideOfPackages("dev.understudy.engine.state..", "dev.understudy.engine.behaviour..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.benmanes.caffeine..")
            .because("what is bounded and dropped is state");

    @ArchTest
    static final ArchRule WIREMOCK_HAS_ONE_USER = noClasses()
            .that()
            .resideOutsideOfPackages("dev.understudy.wiremock..", "dev.understudy.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.github.tomakehurst..", "org.wiremock..", "wiremock..")
            .because("the server is an adapter");

    @ArchTest
    static final ArchRule JETTY_HAS_ONE_USER = noClasses()
            .that()
            .resideOutsideOfPackages("dev.understudy.proxy", "dev.understudy.proxy.wire..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.jetty..")
            .because("what is judged, and what heads look like, has nothing to do with who moves the bytes");

    @ArchTest
    static final ArchRule PROMETHEUS_HAS_ONE_USER = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.understudy.admin.Metrics")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.prometheus..")
            .because("the mock counts by itself; only how counts are told is Prometheus' business");

    @ArchTest
    static final ArchRule PICOCLI_HAS_ONE_USER = noClasses()
            .that()
            .resideOutsideOfPackage("dev.understudy.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("commands are one way in of several");

    @ArchTest
    static final ArchRule SWAGGER_PARSER_IS_A_SECOND_OPINION = noClasses()
            .that()
            .resideOutsideOfPackage("dev.understudy.testkit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.swagger..")
            .because("an opinion that the engine shares is no second one");

    @ArchTest
    static final ArchRule VERIFYING_HAS_ITS_OWN_OPINION = noClasses()
            .that()
            .resideInAPackage("dev.understudy.verify..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.understudy.engine.behaviour..",
                    "dev.understudy.engine.refuse..",
                    "dev.understudy.engine.respond..",
                    "dev.understudy.wiremock..",
                    "dev.understudy.admin..",
                    "dev.understudy.cli..")
            .because("what makes a mock's answers cannot say whether they are right");

    @ArchTest
    static final ArchRule HTTP_HAS_ONE_USER_IN_VERIFYING = noClasses()
            .that()
            .resideInAPackage("dev.understudy.verify..")
            .and()
            .resideOutsideOfPackage("dev.understudy.verify.provider..")
            .and()
            .haveSimpleNameNotStartingWith("Loss") // tells by its exceptions how an answer was lost
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..")
            .because("a provider may be a function in the same process");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching("dev.understudy.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package can be read once those below it are understood");

    @ArchTest
    static final ArchRule BEHAVIOURS_STAND_APART = slices().matching("dev.understudy.engine.behaviour.(*)..")
            .should()
            .notDependOnEachOther()
            // What is kept is filtered, cut into pages and brought to life by three packages that are pure algorithms.
            .ignoreDependency(
                    resideInAPackage("dev.understudy.engine.behaviour.resource"),
                    resideInAnyPackage(
                            "dev.understudy.engine.behaviour.query",
                            "dev.understudy.engine.behaviour.paging",
                            "dev.understudy.engine.behaviour.lifecycle"))
            .because("they meet in the exchange only, so that each can be read alone");

    @ArchTest
    static final ArchRule THE_MODEL_IS_BELOW = noClasses()
            .that()
            .resideInAnyPackage("dev.understudy.engine.model..", "dev.understudy.engine.http..")
            .should()
            .dependOnClassesThat(are(resideInAPackage(ENGINE))
                    .and(not(resideInAPackage("dev.understudy.engine.model..")))
                    .and(not(resideInAPackage("dev.understudy.engine.http.."))))
            .because("they are plain values");

    @ArchTest
    static final ArchRule THE_ENGINE_HAS_NO_CLOCK_BUT_OURS = noClasses()
            .that()
            .resideInAPackage(ENGINE)
            .and()
            .doNotHaveFullyQualifiedName("dev.understudy.engine.time.MovableClock")
            .and()
            .doNotHaveFullyQualifiedName("dev.understudy.engine.time.Stopwatch") // told to people, no rule goes by it
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.OffsetDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(java.time.InstantSource.class, "system")
            .orShould()
            .callMethod(java.time.Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callConstructor(java.util.Date.class)
            .because("tests move the clock, and nothing may go by another");

    @ArchTest
    static final ArchRule THE_ENGINE_HAS_NO_CHANCE_BUT_THE_SEED = noClasses()
            .that()
            .resideInAPackage(ENGINE)
            .should()
            .callConstructor(java.util.Random.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.security.SecureRandom")
            .because("the same requests, seed and clock get the same bytes");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_SETS_A_CLASS_APART = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)(\\$.*)?")
            .because("such a name says that the thing is not yet understood");

    @ArchTest
    static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .that()
            .arePublic()
            .should(standInANullMarkedPackage())
            .because("null is not a value here, and the compiler is to know");

    private static ArchCondition<JavaClass> standInANullMarkedPackage() {
        return new ArchCondition<>("stand in a package whose package-info says @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(item, marked, item.getName() + " does not"));
            }
        };
    }
}
