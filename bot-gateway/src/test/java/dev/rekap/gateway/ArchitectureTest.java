package dev.rekap.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.rekap.gateway");

    @Test
    void whatTheBotDoesAndSaysKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.rekap.gateway",
                        "dev.rekap.gateway.conversation",
                        "dev.rekap.gateway.delivery",
                        "dev.rekap.gateway.errands",
                        "dev.rekap.gateway.texts")
                .and()
                .haveSimpleNameNotEndingWith("Application")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "com.rabbitmq..",
                        "tools.jackson..",
                        "com.github.kagkarlsson..",
                        "io.micrometer..",
                        "org.telegram..",
                        "dev.rekap.bus.rabbit..")
                .check(classes);
    }

    @Test
    void roomsKnowEachOtherInOneDirection() {
        slices().matching("dev.rekap.gateway.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void theRootKnowsNoRoom() {
        noClasses()
                .that()
                .resideInAPackage("dev.rekap.gateway")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.rekap.gateway.*..")
                .check(classes);
    }

    @Test
    void onlyTheWiringWires() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.rekap.gateway.wiring..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.rekap.gateway.wiring..")
                .check(classes);
    }

    @Test
    void noServiceKnowsAnother() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.rekap.ingest..", "dev.rekap.stt..", "dev.rekap.extraction..", "dev.rekap.report..")
                .check(classes);
    }
}
