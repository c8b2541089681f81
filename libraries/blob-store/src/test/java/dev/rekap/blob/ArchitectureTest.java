package dev.rekap.blob;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.rekap.blob");

    @Test
    void thePortKnowsTheJdkAndTheContractsOnly() {
        classes()
                .that()
                .resideInAPackage("dev.rekap.blob")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.rekap.blob", "dev.rekap.contracts", "java..", "org.jspecify..")
                .check(MODULE);
    }

    @Test
    void memoryKnowsTheJdkThePortAndTheContractsOnly() {
        classes()
                .that()
                .resideInAPackage("dev.rekap.blob.memory")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.rekap.blob.memory", "dev.rekap.blob", "dev.rekap.contracts", "java..", "org.jspecify..")
                .check(MODULE);
    }

    @Test
    void s3DoesNotKnowMemory() {
        noClasses()
                .that()
                .resideInAPackage("dev.rekap.blob.s3")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.rekap.blob.memory")
                .check(MODULE);
    }
}
