package dev.rekap.deploy.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What holds for everything that the chart can give; PolicyTest plants a violation for each. */
enum Policy {
    NOBODY_IS_ROOT(PodPolicies::nobodyIsRoot),
    EVERYTHING_IS_LIMITED(PodPolicies::everythingIsLimited),
    ONLY_TMP_IS_WRITTEN(PodPolicies::onlyTmpIsWritten),
    IMAGES_ARE_PINNED(PodPolicies::imagesArePinned),
    PROBES_HIT_WHAT_IS_THERE(PodPolicies::probesHitWhatIsThere),
    GRACE_IS_LONGER_THAN_THE_LONGEST_JOB(PodPolicies::graceIsLongerThanTheLongestJob),
    NOTHING_IS_GIVEN_THAT_IS_NOT_ASKED_FOR(PodPolicies::nothingIsGivenThatIsNotAskedFor),
    EVERY_VARIABLE_IS_READ(Settings::everyVariableIsRead),
    SECRETS_ARE_REFERENCES(Settings::secretsAreReferences),
    HEAPS_FIT_INTO_THE_LIMIT(Settings::heapsFitIntoTheLimit),
    FILES_FIT_INTO_TMP(Settings::filesFitIntoTmp),
    ONE_DECIDES_HOW_MANY_RUN(ScalingPolicies::oneDecidesHowManyRun),
    BUDGETS_ONLY_FOR_SEVERAL(ScalingPolicies::budgetsOnlyForSeveral),
    WORKERS_SCALE_BY_THEIR_OWN_QUEUE(ScalingPolicies::workersScaleByTheirOwnQueue),
    EXTERNAL_METRICS_ARE_OF_THE_OWN_QUEUE(ScalingPolicies::externalMetricsAreOfTheOwnQueue),
    EVERYTHING_IS_LABELLED(WiringPolicies::everythingIsLabelled),
    SELECTORS_FIND_PODS(WiringPolicies::selectorsFindPods),
    MONITORS_FIND_METRICS(WiringPolicies::monitorsFindMetrics),
    WAYS_IN_LEAD_TO_THE_SERVICE(WiringPolicies::waysInLeadToTheService),
    EVERY_POD_IS_FENCED(WiringPolicies::everyPodIsFenced);

    // Method references without state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final BiConsumer<Rendered, Consumer<String>> check;

    Policy(BiConsumer<Rendered, Consumer<String>> check) {
        this.check = check;
    }

    /** What is wrong, in words; empty if nothing is. */
    List<String> violations(Rendered rendered) {
        List<String> found = new ArrayList<>();
        check.accept(rendered, found::add);
        return found;
    }
}
