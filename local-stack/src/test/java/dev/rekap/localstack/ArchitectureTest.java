package dev.rekap.localstack;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.rekap.localstack");

    @Test
    void whatTestsUseNeedsNothingThatTheirClasspathMayLack() {
        classes()
                .that(resideInAPackage("dev.rekap.localstack")
                        .and(not(simpleNameStartingWith("LocalStackApplication"))))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "dev.rekap.localstack", "dev.rekap.localstack.telegram")
                .check(MAIN);
        classes()
                .that()
                .resideInAPackage("dev.rekap.localstack.telegram")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "tools.jackson..",
                        "dev.rekap.localstack",
                        "dev.rekap.localstack.telegram")
                .check(MAIN);
    }

    @Test
    void whatTheSimulatedTelegramKnowsKnowsNothingOfHowItIsServed() {
        noClasses()
                .that()
                .resideInAPackage("dev.rekap.localstack.botapi")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.eclipse.jetty..",
                        "dev.rekap.localstack.botapi.methods",
                        "dev.rekap.localstack.botapi.people",
                        "dev.rekap.localstack.botapi.control",
                        "dev.rekap.localstack.botapi.http")
                .check(MAIN);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.rekap.localstack.botapi.http")
                .and()
                .resideInAPackage("dev.rekap.localstack.botapi..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jetty..")
                .check(MAIN);
    }
}
