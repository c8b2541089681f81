package dev.rekap.stt;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses WORKER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.rekap.stt");

    /** What is started: it wires, so it knows everything. */
    private static final DescribedPredicate<JavaClass> STARTS = simpleName("SttWorkerApplication")
            .or(simpleName("TranscribeCommand"))
            .or(simpleName("ModelCommand"));

    @Test
    void theRootKnowsTheJdkTheContractsTheChainAndThePortsOfStoreAndBus() {
        check(classes()
                .that()
                .resideInAPackage("dev.rekap.stt")
                .and(DescribedPredicate.not(STARTS))
                .should()
                .onlyDependOnClassesThat(resideInAPackage("dev.rekap.stt")
                        .or(resideInAPackage("dev.rekap.contracts"))
                        .or(resideInAPackage("dev.rekap.blob"))
                        .or(resideInAPackage("dev.rekap.bus"))
                        .or(resideInAPackage("dev.rekap.provider"))
                        .or(resideInAPackage("java.."))
                        .or(resideInAPackage("org.slf4j.."))
                        .or(resideInAPackage("org.jspecify.annotations.."))));
    }

    @Test
    void onlyTheWiringKnowsTheAdapters() {
        check(slices().matching("dev.rekap.stt.(audio|engine|blob|model|observe)..")
                .should()
                .notDependOnEachOther());
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.rekap.stt.wiring..")
                .and(DescribedPredicate.not(STARTS))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.rekap.stt.wiring.."));
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
    void springStaysInTheWiringAndInWhatIsObserved() {
        check(noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.rekap.stt.audio..",
                        "dev.rekap.stt.engine..",
                        "dev.rekap.stt.model..",
                        "dev.rekap.stt.process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.."));
    }

    private static void check(ArchRule rule) {
        rule.check(WORKER);
    }
}
