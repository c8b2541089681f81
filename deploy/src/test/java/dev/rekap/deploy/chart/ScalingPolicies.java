package dev.rekap.deploy.chart;

import dev.rekap.deploy.ServiceFacts;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many of each run, and who decides it. */
final class ScalingPolicies {

    private ScalingPolicies() {}

    /** A Deployment, what it scales by, and the fewest that run. */
    private record Scaler(String target, int fewest) {}

    static void oneDecidesHowManyRun(Rendered rendered, Consumer<String> wrong) {
        Map<String, List<Scaler>> scalers = scalers(rendered).collect(Collectors.groupingBy(Scaler::target));
        List<String> names = rendered.all(Deployment.class).stream()
                .map(deployment -> deployment.getMetadata().getName())
                .toList();
        scalers.forEach((target, several) -> {
            if (several.size() > 1) {
                wrong.accept(target + ": is scaled by " + several.size());
            }
            if (!names.contains(target)) {
                wrong.accept(target + ": is scaled and not there");
            }
        });
        rendered.all(Deployment.class).forEach(deployment -> {
            String name = deployment.getMetadata().getName();
            if (scalers.containsKey(name) == (deployment.getSpec().getReplicas() != null)) {
                wrong.accept(name + ": has both replicas and a scaler, or neither");
            }
        });
    }

    static void budgetsOnlyForSeveral(Rendered rendered, Consumer<String> wrong) {
        Map<String, Integer> fewest =
                scalers(rendered).collect(Collectors.toMap(Scaler::target, Scaler::fewest, Math::min));
        List<PodDisruptionBudget> budgets = rendered.all(PodDisruptionBudget.class);
        rendered.all(Deployment.class).forEach(deployment -> {
            String name = deployment.getMetadata().getName();
            Integer replicas = deployment.getSpec().getReplicas();
            boolean several = fewest.getOrDefault(name, replicas == null ? 1 : replicas) > 1;
            boolean kept = budgets.stream()
                    .anyMatch(budget -> deployment
                            .getSpec()
                            .getTemplate()
                            .getMetadata()
                            .getLabels()
                            .entrySet()
                            .containsAll(budget.getSpec()
                                    .getSelector()
                                    .getMatchLabels()
                                    .entrySet()));
            if (several != kept) {
                wrong.accept(name + (several ? ": has no disruption budget" : ": has one replica and a budget"));
            }
        });
        budgets.forEach(budget -> {
            if (budget.getSpec().getMaxUnavailable() == null
                    || !Integer.valueOf(1)
                            .equals(budget.getSpec().getMaxUnavailable().getIntVal())) {
                wrong.accept(budget.getMetadata().getName() + ": lets more than one go at a time, or none");
            }
        });
    }

    static void workersScaleByTheirOwnQueue(Rendered rendered, Consumer<String> wrong) {
        List<String> logins = rendered.all(KedaModels.TriggerAuthentication.class).stream()
                .filter(login -> login.spec().secretTargetRef().stream()
                        .anyMatch(secret -> secret.parameter().equals("host")))
                .map(login -> login.metadata().getName())
                .toList();
        rendered.all(KedaModels.ScaledObject.class).forEach(scaled -> {
            String name = scaled.metadata().getName();
            String queue = ServiceFacts.of(Rendered.serviceOf(scaled.metadata().getLabels()))
                    .queue();
            scaled.spec().triggers().forEach(trigger -> {
                if (queue.isEmpty() || !queue.equals(trigger.metadata().get("queueName"))) {
                    wrong.accept(name + ": reads " + queue + " and is scaled by another queue");
                }
                if (!"http".equals(trigger.metadata().get("protocol"))
                        || !"false".equals(trigger.metadata().getOrDefault("excludeUnacknowledged", "false"))) {
                    wrong.accept(name + ": does not count messages that a worker holds");
                }
                if (trigger.authenticationRef() == null
                        || !logins.contains(trigger.authenticationRef().name())
                        || trigger.metadata().containsKey("host")) {
                    wrong.accept(name + ": does not take the broker's address from a secret");
                }
            });
            if (scaled.spec().fallback() == null) {
                wrong.accept(name + ": has no fallback");
            }
        });
    }

    /** Without its queue an external metric is the sum of all queues. */
    static void externalMetricsAreOfTheOwnQueue(Rendered rendered, Consumer<String> wrong) {
        rendered.all(HorizontalPodAutoscaler.class)
                .forEach(scaler -> scaler.getSpec().getMetrics().stream()
                        .filter(metric -> metric.getExternal() != null)
                        .forEach(metric -> {
                            String queue = ServiceFacts.of(Rendered.serviceOf(
                                            scaler.getMetadata().getLabels()))
                                    .queue();
                            Map<String, String> selected = metric.getExternal()
                                    .getMetric()
                                    .getSelector()
                                    .getMatchLabels();
                            if (queue.isEmpty() || !Map.of("queue", queue).equals(selected)) {
                                wrong.accept(scaler.getMetadata().getName() + ": is scaled by " + selected);
                            }
                        }));
    }

    private static Stream<Scaler> scalers(Rendered rendered) {
        return Stream.concat(
                rendered.all(HorizontalPodAutoscaler.class).stream()
                        .map(scaler -> new Scaler(
                                scaler.getSpec().getScaleTargetRef().getName(),
                                scaler.getSpec().getMinReplicas())),
                rendered.all(KedaModels.ScaledObject.class).stream()
                        .map(scaler -> new Scaler(
                                scaler.spec().scaleTargetRef().name(),
                                scaler.spec().minReplicaCount() == null
                                        ? 0
                                        : scaler.spec().minReplicaCount())));
    }
}
