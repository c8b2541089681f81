package dev.rekap.ingest;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> APPLICATION = simpleNameEndingWith("Application");

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.rekap.ingest");

    @Test
    void valuesAndStepsKnowTheJdkTheContractsAndThePortsOfStoreAndBusAlone() {
        classes()
                .that()
                .resideInAnyPackage("dev.rekap.ingest", "dev.rekap.ingest.step")
                .and(not(APPLICATION))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "dev.rekap.contracts..",
                        "dev.rekap.blob",
                        "dev.rekap.bus",
                        "dev.rekap.ingest",
                        "dev.rekap.ingest.step"))
                .check(service);
    }

    @Test
    void valuesKnowNoOtherPackageOfTheService() {
        noClasses()
                .that()
                .resideInAPackage("dev.rekap.ingest")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.rekap.ingest.*")
                .check(service);
    }

    @Test
    void noAdapterKnowsAnother() {
        for (String adapter : new String[] {"audio", "json", "spool"}) {
            noClasses()
                    .that()
                    .resideInAPackage("dev.rekap.ingest." + adapter)
                    .should()
                    .dependOnClassesThat(resideInAPackage("dev.rekap.ingest.*")
                            .and(not(resideInAPackage("dev.rekap.ingest." + adapter))))
                    .check(service);
        }
    }

    @Test
    void noServiceKnowsAnother() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "dev.rekap.stt..", "dev.rekap.extraction..", "dev.rekap.report..", "dev.rekap.gateway.."))
                .check(service);
    }
}
