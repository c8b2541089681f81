package dev.rekap.report;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
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
            "dev.rekap.report.uploads",
            "dev.rekap.report.measure",
            "dev.rekap.report.web");

    private static final DescribedPredicate<JavaClass> ROOT =
            resideInAPackage("dev.rekap.report").and(DescribedPredicate.not(simpleNameEndingWith("Application")));

    @Test
    void theRootKnowsTheContractsAndThePortsOfTheTwoLibrariesOnly() {
        ArchRule rule = classes()
                .that(ROOT)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.slf4j",
                        "org.jspecify..",
                        "dev.rekap.contracts",
                        "dev.rekap.blob",
                        "dev.rekap.bus",
                        "dev.rekap.report"));
        rule.check(CLASSES);
        // This class lies in the same package and knows JUnit: the rule can fail.
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(ArchitectureTest.class))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void onlyTheWiringKnowsTheAdapters() {
        for (String adapter : ADAPTERS) {
            noClasses()
                    .that()
                    .resideOutsideOfPackages("dev.rekap.report.wiring", adapter)
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
    void nobodyKnowsAnotherService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.rekap.ingest..", "dev.rekap.stt..", "dev.rekap.extraction..", "dev.rekap.gateway..")
                .check(CLASSES);
    }
}
