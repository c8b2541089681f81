package dev.rekap.report;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.rekap.report");

    private static final List<String> ADAPTERS = List.of(
            "dev.rekap.report.postgres",
            "dev.rekap.report.table",
            "dev.rekap.report.blob",
            "dev.rekap.report.micrometer",
            "dev.rekap.report.http");

    private static final String[] CORE = {
        "dev.rekap.report",
        "dev.rekap.report.port",
        "dev.rekap.report.step",
        "dev.rekap.report.lifecycle",
        "dev.rekap.report.retention",
        "dev.rekap.report.spending",
        "dev.rekap.report.vocabulary"
    };

    private static final DescribedPredicate<JavaClass> ROOT =
            resideInAnyPackage(CORE).and(DescribedPredicate.not(simpleNameEndingWith("Application")));

    @Test
    void stepsKnowTheContractsAndThePortsOfTheTwoLibrariesOnly() {
        ArchRule rule = classes()
                .that(ROOT)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(CORE)
                        .or(resideInAnyPackage(
                                "java..",
                                "org.slf4j",
                                "org.jspecify..",
                                "dev.rekap.contracts..",
                                "dev.rekap.blob",
                                "dev.rekap.bus")));
        rule.check(CLASSES);
        // This class lies in the same package and knows JUnit: the rule can fail.
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(ArchitectureTest.class))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void valuesKnowNoOtherPackageOfTheService() {
        noClasses()
                .that()
                .resideInAPackage("dev.rekap.report")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.rekap.report.*")
                .check(CLASSES);
    }

    @Test
    void onlyConfigurationKnowsTheAdapters() {
        for (String adapter : ADAPTERS) {
            noClasses()
                    .that()
                    .resideOutsideOfPackages("dev.rekap.report.config", adapter)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(adapter)
                    .check(CLASSES);
        }
    }

    @Test
    void noTwoPackagesKnowEachOther() {
        slices().matching("dev.rekap.report.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noServiceKnowsAnother() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.rekap.ingest..", "dev.rekap.stt..", "dev.rekap.extraction..", "dev.rekap.gateway..")
                .check(CLASSES);
    }
}
