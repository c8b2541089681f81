package dev.rekap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Checks every rule twice: it holds in the repository, and it finds what is planted against it. */
class ArchitectureRulesTest {

    private static final List<ArchitectureRule> RULES = Stream.of(
                    ArrowRules.all(), BoundaryRules.all(), ShapeRules.all(), TechnologyRules.all(), WordRules.all())
            .flatMap(List::stream)
            .toList();

    @TestFactory
    Stream<DynamicTest> ruleHoldsInTheRepository() {
        Codebase codebase = RepositoryCode.read();
        Set<String> known = KnownViolations.read();
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.name(),
                        () -> assertThat(rule.violations(codebase))
                                .as(rule.name())
                                .filteredOn(violation -> !known.contains(KnownViolations.key(rule, violation)))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> ruleFindsWhatIsPlantedAgainstIt() {
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.name(),
                        () -> assertThat(rule.violations(PlantedCode.of(rule.planted())))
                                .as(rule.name())
                                .isNotEmpty()));
    }
}
