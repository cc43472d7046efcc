package dev.understudy.contracttests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the reference provider and its mutants may know. */
@AnalyzeClasses(packages = "dev.understudy.contracttests")
class IndependenceTest {
    private static final String PROVIDER = "dev.understudy.contracttests.provider..";

    @ArchTest
    static final ArchRule THE_PROVIDER_OWES_THE_MOCK_NOTHING = noClasses()
            .that()
            .resideInAPackage(PROVIDER)
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are ours, but neither the provider's nor generated", IndependenceTest::isOfTheMock))
            .because("what two programs agree on counts for more than what one says twice");

    @ArchTest
    static final ArchRule SPRING_IS_FOR_THE_PROVIDER = noClasses()
            .that()
            .resideOutsideOfPackage(PROVIDER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache.catalina..", "jakarta.servlet..")
            .because("whoever tests a provider speaks HTTP with it");

    @ArchTest
    static final ArchRule ONLY_THE_WEB_KNOWS_SPRING = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.understudy.contracttests.provider.life..",
                    "dev.understudy.contracttests.provider.store..",
                    "dev.understudy.contracttests.provider.paging..",
                    "dev.understudy.contracttests.provider.limits..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.servlet..")
            .because("how instances live, are kept and are counted is read without it");

    @ArchTest
    static final ArchRule MUTANTS_KNOW_NO_PROVIDER = noClasses()
            .that()
            .resideInAPackage("dev.understudy.contracttests.mutant..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(PROVIDER)
            .because("they spoil what goes over the wire, whoever it comes from");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching("dev.understudy.contracttests.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package can be read once those below it are understood");

    private static boolean isOfTheMock(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("dev.understudy.")
                && !name.startsWith("dev.understudy.contracttests.provider")
                && !name.startsWith("dev.understudy.cloudflare");
    }
}
