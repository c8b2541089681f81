package dev.rekap.deploy.chart;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rekap.deploy.Repository;
import dev.rekap.deploy.ServiceFacts;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** How objects find each other, and who may talk to whom. */
final class WiringPolicies {

    private static final Set<String> LABELS = Set.of(
            "app.kubernetes.io/name",
            "app.kubernetes.io/instance",
            "app.kubernetes.io/version",
            "app.kubernetes.io/part-of",
            "app.kubernetes.io/managed-by",
            "helm.sh/chart");

    private WiringPolicies() {}

    static void everythingIsLabelled(Rendered rendered, Consumer<String> wrong) {
        for (JsonNode document : rendered.documents()) {
            String name = document.at("/metadata/name").asText();
            LABELS.forEach(label -> {
                if (document.at("/metadata/labels").path(label).asText().isEmpty()) {
                    wrong.accept(name + ": has no label " + label);
                }
            });
            // KEDA puts nine letters before the name of a ScaledObject, and all of it into a label.
            int most = document.path("kind").asText().equals("ScaledObject") ? 54 : 63;
            if (!name.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?") || name.length() > most) {
                wrong.accept(name + ": is no name, or longer than " + most);
            }
            document.at("/metadata/labels").properties().forEach(label -> {
                if (!label.getValue().asText().matches("([A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?")) {
                    wrong.accept(name + ": " + label + " is no label");
                }
            });
        }
    }

    static void selectorsFindPods(Rendered rendered, Consumer<String> wrong) {
        List<Deployment> deployments = rendered.all(Deployment.class);
        for (Deployment deployment : deployments) {
            String name = deployment.getMetadata().getName();
            one(name, deployment.getSpec().getSelector(), deployments, wrong);
            deployment
                    .getSpec()
                    .getTemplate()
                    .getSpec()
                    .getTopologySpreadConstraints()
                    .forEach(spread -> one(name + " spread", spread.getLabelSelector(), deployments, wrong));
        }
        rendered.all(PodDisruptionBudget.class)
                .forEach(budget ->
                        one(budget.getMetadata().getName(), budget.getSpec().getSelector(), deployments, wrong));
        rendered.services().forEach(service -> {
            String name = service.getMetadata().getName();
            List<Deployment> behind = deployments.stream()
                    .filter(deployment -> matches(service.getSpec().getSelector(), deployment))
                    .toList();
            if (behind.size() != 1) {
                wrong.accept(name + ": finds " + behind.size() + " deployments");
                return;
            }
            List<String> open =
                    behind.getFirst().getSpec().getTemplate().getSpec().getContainers().getFirst().getPorts().stream()
                            .map(ContainerPort::getName)
                            .toList();
            service.getSpec().getPorts().forEach(port -> {
                if (!open.contains(port.getTargetPort().getStrVal())) {
                    wrong.accept(
                            name + ": leads to no port " + port.getTargetPort().getValue());
                }
            });
        });
    }

    static void monitorsFindMetrics(Rendered rendered, Consumer<String> wrong) {
        rendered.all(ServiceMonitor.class).forEach(monitor -> {
            String name = monitor.getMetadata().getName();
            if (Rendered.serviceOf(monitor.getMetadata().getLabels()).equals("rabbitmq")) {
                // Not of this chart: WatchingTest has what it must be.
                return;
            }
            List<io.fabric8.kubernetes.api.model.Service> found = rendered.services().stream()
                    .filter(service -> service.getMetadata()
                            .getLabels()
                            .entrySet()
                            .containsAll(monitor.getSpec()
                                    .getSelector()
                                    .getMatchLabels()
                                    .entrySet()))
                    .toList();
            if (found.size() != 1) {
                wrong.accept(name + ": finds " + found.size() + " services");
                return;
            }
            Map<String, String> labels = found.getFirst().getMetadata().getLabels();
            String job = labels.get(monitor.getSpec().getJobLabel());
            if (job == null || !Repository.SERVICES.contains(job)) {
                wrong.accept(name + ": the job is " + job + ", not the service's name");
                return;
            }
            List<String> ports = found.getFirst().getSpec().getPorts().stream()
                    .map(ServicePort::getName)
                    .toList();
            monitor.getSpec().getEndpoints().forEach(endpoint -> {
                if (!ports.contains(endpoint.getPort())
                        || !"/actuator/prometheus".equals(endpoint.getPath())
                        || !ServiceFacts.of(job).endpoints().contains("prometheus")) {
                    wrong.accept(name + ": " + endpoint.getPort() + endpoint.getPath() + " is not served");
                }
            });
        });
    }

    /** Every path must stand in the sources of the service that it leads to. */
    static void waysInLeadToTheService(Rendered rendered, Consumer<String> wrong) {
        rendered.all(Ingress.class)
                .forEach(ingress -> ingress.getSpec()
                        .getRules()
                        .forEach(rule ->
                                rule.getHttp().getPaths().forEach(path -> way(rendered, ingress, path, wrong))));
    }

    private static void way(Rendered rendered, Ingress ingress, HTTPIngressPath path, Consumer<String> wrong) {
        String name = ingress.getMetadata().getName() + " " + path.getPath();
        String service = Rendered.serviceOf(ingress.getMetadata().getLabels());
        boolean served = rendered.services().stream()
                .filter(candidate -> candidate
                        .getMetadata()
                        .getName()
                        .equals(path.getBackend().getService().getName()))
                .flatMap(candidate -> candidate.getSpec().getPorts().stream())
                .anyMatch(port -> port.getName()
                        .equals(path.getBackend().getService().getPort().getName()));
        if (!served) {
            wrong.accept(name + ": leads to no port of a service");
        }
        // springdoc's own path stands in no source.
        boolean known = path.getPath().equals("/v3/api-docs")
                || Repository.files(Repository.path(service + "/src/main/java"), ".java").stream()
                        .anyMatch(file -> Repository.read(file).contains('"' + path.getPath()));
        if (!known) {
            wrong.accept(name + ": is no path of " + service);
        }
    }

    /** Where there are policies at all, every pod has its own and is closed otherwise; and none opens everything. */
    static void everyPodIsFenced(Rendered rendered, Consumer<String> wrong) {
        List<NetworkPolicy> policies = rendered.all(NetworkPolicy.class);
        if (policies.isEmpty()) {
            return;
        }
        rendered.all(Deployment.class).forEach(deployment -> {
            List<NetworkPolicy> own = policies.stream()
                    .filter(policy -> matches(policy.getSpec().getPodSelector().getMatchLabels(), deployment))
                    .filter(policy ->
                            Set.copyOf(policy.getSpec().getPolicyTypes()).equals(Set.of("Ingress", "Egress")))
                    .toList();
            boolean denied = own.stream()
                    .anyMatch(policy -> policy.getSpec().getIngress().isEmpty()
                            && policy.getSpec().getEgress().isEmpty());
            if (!denied || own.size() != 2) {
                wrong.accept(
                        deployment.getMetadata().getName() + ": is not closed by default, or not by its own policy");
            }
        });
        policies.forEach(policy -> {
            String name = policy.getMetadata().getName();
            policy.getSpec().getIngress().forEach(rule -> {
                if (rule.getFrom().isEmpty() || rule.getPorts().isEmpty()) {
                    wrong.accept(name + ": lets everybody in, or to every port");
                }
            });
            policy.getSpec().getEgress().forEach(rule -> {
                if (rule.getTo().isEmpty() || rule.getPorts().isEmpty()) {
                    wrong.accept(name + ": lets out to everywhere, or to every port");
                }
            });
        });
    }

    private static void one(String name, LabelSelector selector, List<Deployment> deployments, Consumer<String> wrong) {
        long found = deployments.stream()
                .filter(deployment -> matches(selector.getMatchLabels(), deployment))
                .count();
        if (found != 1) {
            wrong.accept(name + ": its selector finds " + found + " kinds of pods");
        }
    }

    private static boolean matches(Map<String, String> selector, Deployment deployment) {
        return deployment
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getLabels()
                .entrySet()
                .containsAll(selector.entrySet());
    }
}
