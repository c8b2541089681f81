package dev.rekap.simulator.telegram;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.rekap.simulator.telegram");

    @Test
    void clientForTestsNeedsJacksonAlone() {
        classes()
                .that()
                .resideInAPackage("dev.rekap.simulator.telegram.client")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify..", "tools.jackson..", "dev.rekap.simulator.telegram.client")
                .check(MAIN);
    }

    @Test
    void whatTheSimulatedTelegramKnowsKnowsNothingOfHowItIsServed() {
        noClasses()
                .that()
                .resideInAPackage("dev.rekap.simulator.telegram")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.eclipse.jetty..",
                        "dev.rekap.simulator.telegram.methods",
                        "dev.rekap.simulator.telegram.people",
                        "dev.rekap.simulator.telegram.control",
                        "dev.rekap.simulator.telegram.http")
                .check(MAIN);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.rekap.simulator.telegram.http")
                .and()
                .resideInAPackage("dev.rekap.simulator.telegram..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jetty..")
                .check(MAIN);
    }
}
