package dev.rekap.stt;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

class ArchitectureTest {

    private static final JavaClasses WORKER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.rekap.stt");

    private static final String[] CORE = {
        "dev.rekap.stt", "dev.rekap.stt.step", "dev.rekap.stt.pieces", "dev.rekap.stt.quality"
    };

    @Test
    void coreKnowsTheJdkTheContractsAndThePortsOfTheLibraries() {
        check(classes()
                .that()
                .resideInAnyPackage(CORE)
                .and(DescribedPredicate.not(simpleName("SttWorkerApplication")))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(CORE)
                        .or(resideInAPackage("dev.rekap.contracts.."))
                        .or(resideInAPackage("dev.rekap.blob"))
                        .or(resideInAPackage("dev.rekap.bus"))
                        .or(resideInAPackage("dev.rekap.provider"))
                        .or(resideInAPackage("java.."))
                        .or(resideInAPackage("org.slf4j.."))
                        .or(resideInAPackage("org.jspecify.annotations.."))));
    }

    @Test
    void adaptersDoNotKnowEachOther() {
        check(slices().matching("dev.rekap.stt.(ffmpeg|engine|blob|observe|cli)..")
                .namingSlices("$1")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage("dev.rekap.stt.cli"), DescribedPredicate.alwaysTrue())
                .ignoreDependency(simpleName("MonitoredEngines"), resideInAPackage("dev.rekap.stt.engine")));
        check(slices().matching("dev.rekap.stt.engine.(openai|azure|google|aws|whisper|sphinx)..")
                .should()
                .notDependOnEachOther());
    }

    @Test
    void onlyTheCommandsKnowTheConfiguration() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("dev.rekap.stt.config..", "dev.rekap.stt.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.rekap.stt.config.."));
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("dev.rekap.stt.(**)").should().beFreeOfCycles());
    }

    @Test
    void programsOfTheMachineAreRunInOnePlace() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.rekap.stt.process..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ProcessBuilder.class)
                .orShould()
                .callMethodWhere(target(owner(type(Runtime.class))).and(target(nameMatching("exec")))));
    }

    @Test
    void springStaysInTheConfigurationAndInWhatIsObserved() {
        check(noClasses()
                .that()
                .resideInAnyPackage("dev.rekap.stt.ffmpeg..", "dev.rekap.stt.engine..", "dev.rekap.stt.process..")
                .and(DescribedPredicate.not(annotatedWith(ConfigurationProperties.class)))
                .and(DescribedPredicate.not(simpleName("SettingChecks")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.."));
    }

    private static void check(ArchRule rule) {
        rule.check(WORKER);
    }
}
