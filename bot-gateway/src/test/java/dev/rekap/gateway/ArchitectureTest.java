package dev.rekap.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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
                        "dev.rekap.gateway.orders",
                        "dev.rekap.gateway.orders.conversation",
                        "dev.rekap.gateway.orders.delivery",
                        "dev.rekap.gateway.orders.jobs",
                        "dev.rekap.gateway.channel.texts")
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
    void onlyTheConfigurationWires() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.rekap.gateway.config..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.rekap.gateway.config..")
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
