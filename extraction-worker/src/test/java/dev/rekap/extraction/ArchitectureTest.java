package dev.rekap.extraction;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "dev.rekap.extraction";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void rootKnowsNoTechnology() {
        classes()
                .that(resideInAPackage(ROOT)
                        .and(not(simpleNameEndingWith("Application").or(simpleNameEndingWith("Command")))))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        ROOT,
                        "dev.rekap.contracts..",
                        "dev.rekap.bus",
                        "dev.rekap.provider",
                        "java..",
                        "org.jspecify.annotations"))
                .check(classes);
    }

    @Test
    void rulesKnowOnlyTheContractsAndThePort() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".rules..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        ROOT,
                        ROOT + ".rules..",
                        "dev.rekap.contracts..",
                        "dev.rekap.provider",
                        "java..",
                        "org.jspecify.annotations"))
                .check(classes);
    }

    @Test
    void onlyModelPackagesKnowLangchain() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".model..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.langchain4j..")
                .check(classes);
    }

    @Test
    void onlyApplicationsAndCommandsKnowTheConfig() {
        noClasses()
                .that(not(resideInAPackage(ROOT + ".config"))
                        .and(not(simpleNameEndingWith("Application").or(simpleNameEndingWith("Command")))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".config")
                .check(classes);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(classes);
    }
}
