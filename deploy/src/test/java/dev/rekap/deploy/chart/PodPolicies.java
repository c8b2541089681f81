package dev.rekap.deploy.chart;

import dev.rekap.deploy.ServiceFacts;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must hold inside of every pod. Each policy tells what is wrong, in words; nothing if all is well. */
final class PodPolicies {

    private static final List<String> RESOURCES = List.of("cpu", "memory", "ephemeral-storage");
    private static final Pattern IMAGE = Pattern.compile("([a-z0-9.:-]+/)?[a-z0-9._/-]+/([a-z-]+):([A-Za-z0-9_.-]+)");

    private PodPolicies() {}

    static void nobodyIsRoot(Rendered rendered, Consumer<String> wrong) {
        eachPod(rendered, (service, pod) -> {
            PodSecurityContext context = pod.getSecurityContext();
            if (context == null
                    || !Boolean.TRUE.equals(context.getRunAsNonRoot())
                    || !Objects.equals(context.getRunAsUser(), 10001L)
                    || !Objects.equals(context.getRunAsGroup(), 10001L)
                    || context.getSeccompProfile() == null
                    || !"RuntimeDefault".equals(context.getSeccompProfile().getType())) {
                wrong.accept(service + ": the pod runs as somebody else than 10001, or without seccomp");
            }
            if (Boolean.TRUE.equals(pod.getHostNetwork())
                    || Boolean.TRUE.equals(pod.getHostPID())
                    || Boolean.TRUE.equals(pod.getHostIPC())) {
                wrong.accept(service + ": shares a namespace of the node");
            }
            containers(pod).forEach(container -> {
                SecurityContext own = container.getSecurityContext();
                if (own == null
                        || !Boolean.FALSE.equals(own.getAllowPrivilegeEscalation())
                        || !Boolean.TRUE.equals(own.getReadOnlyRootFilesystem())
                        || Boolean.TRUE.equals(own.getPrivileged())
                        || own.getRunAsUser() != null
                        || own.getCapabilities() == null
                        || !own.getCapabilities().getDrop().equals(List.of("ALL"))
                        || !own.getCapabilities().getAdd().isEmpty()) {
                    wrong.accept(service + ": the container keeps rights that it does not need");
                }
            });
        });
    }

    static void everythingIsLimited(Rendered rendered, Consumer<String> wrong) {
        eachPod(rendered, (service, pod) -> {
            for (Container container : containers(pod)) {
                for (String resource : RESOURCES) {
                    Map<String, Quantity> requests = container.getResources().getRequests();
                    Map<String, Quantity> limits = container.getResources().getLimits();
                    Quantity request = requests == null ? null : requests.get(resource);
                    Quantity limit = limits == null ? null : limits.get(resource);
                    if (request == null || limit == null || amount(request).compareTo(amount(limit)) > 0) {
                        wrong.accept(service + ": " + resource + " has no request, no limit, or more of the first");
                    }
                }
                BigDecimal disk = BigDecimal.ZERO;
                for (Volume volume : pod.getVolumes()) {
                    if (volume.getEmptyDir() != null && volume.getEmptyDir().getSizeLimit() != null) {
                        disk = disk.add(amount(volume.getEmptyDir().getSizeLimit()));
                    }
                }
                Quantity limit = container.getResources().getLimits() == null
                        ? null
                        : container.getResources().getLimits().get("ephemeral-storage");
                if (limit != null && amount(limit).compareTo(disk) <= 0) {
                    wrong.accept(
                            service + ": what its volumes may hold, with its logs, is more than its ephemeral-storage");
                }
            }
        });
    }

    /** Besides /tmp there is only what is read: lists, key files, models. */
    static void onlyTmpIsWritten(Rendered rendered, Consumer<String> wrong) {
        eachPod(rendered, (service, pod) -> {
            pod.getVolumes().forEach(volume -> {
                boolean tmp =
                        volume.getEmptyDir() != null && volume.getEmptyDir().getSizeLimit() != null;
                boolean read = volume.getConfigMap() != null
                        || volume.getSecret() != null
                        || (volume.getPersistentVolumeClaim() != null
                                && Boolean.TRUE.equals(
                                        volume.getPersistentVolumeClaim().getReadOnly()));
                if (!tmp && !read) {
                    wrong.accept(service + ": the volume " + volume.getName()
                            + " is no emptyDir with a size limit, and is not only read");
                }
            });
            containers(pod).forEach(container -> {
                List<String> mounts = container.getVolumeMounts().stream()
                        .filter(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
                        .map(mount -> mount.getMountPath())
                        .toList();
                if (!mounts.equals(List.of("/tmp"))) {
                    wrong.accept(service + ": mounts " + mounts + ", not /tmp alone");
                }
            });
        });
    }

    static void imagesArePinned(Rendered rendered, Consumer<String> wrong) {
        eachPod(
                rendered,
                (service, pod) -> containers(pod).forEach(container -> {
                    var image = IMAGE.matcher(container.getImage());
                    if (!image.matches()
                            || !image.group(2).equals(service)
                            || image.group(3).equals("latest")) {
                        wrong.accept(
                                service + ": the image " + container.getImage() + " is not its own with a version");
                    }
                }));
    }

    static void probesHitWhatIsThere(Rendered rendered, Consumer<String> wrong) {
        eachPod(rendered, (service, pod) -> {
            ServiceFacts facts = ServiceFacts.of(service);
            Container container = containers(pod).getFirst();
            probe(service + " startup", container, container.getStartupProbe(), "liveness", facts, wrong);
            probe(service + " liveness", container, container.getLivenessProbe(), "liveness", facts, wrong);
            probe(service + " readiness", container, container.getReadinessProbe(), "readiness", facts, wrong);
            if (container.getStartupProbe() != null
                    && container.getStartupProbe().getFailureThreshold()
                                    * container.getStartupProbe().getPeriodSeconds()
                            < 90) {
                wrong.accept(service + ": has less than 90 s to start, and migrations wait 63 s for a database");
            }
            container.getPorts().forEach(port -> {
                int expected = port.getName().equals("http") ? facts.http() : facts.management();
                if (port.getContainerPort() != expected) {
                    wrong.accept(service + ": listens on " + expected + ", not " + port.getContainerPort());
                }
            });
        });
    }

    private static void probe(
            String name,
            Container container,
            @Nullable Probe probe,
            String group,
            ServiceFacts facts,
            Consumer<String> wrong) {
        if (probe == null || probe.getHttpGet() == null) {
            wrong.accept(name + ": has no probe over HTTP");
            return;
        }
        String path = probe.getHttpGet().getPath();
        if (!path.equals("/actuator/health/" + group)
                || !facts.healthGroups().contains(group)
                || !facts.endpoints().contains("health")) {
            wrong.accept(name + ": " + path + " is not served");
        }
        Object port = probe.getHttpGet().getPort().getValue();
        boolean management = container.getPorts().stream()
                .filter(open ->
                        open.getName().equals(port) || open.getContainerPort().equals(port))
                .map(ContainerPort::getContainerPort)
                .anyMatch(open -> open == facts.management());
        if (!management) {
            wrong.accept(name + ": asks on " + port + ", not on the management port " + facts.management());
        }
    }

    /** Endless probes or kills in the middle of a job: what Spring is given must fit into what Kubernetes gives. */
    static void graceIsLongerThanTheLongestJob(Rendered rendered, Consumer<String> wrong) {
        eachPod(rendered, (service, pod) -> {
            Container container = containers(pod).getFirst();
            long phase = ServiceFacts.of(service).shutdownPhase().toSeconds();
            String override = Settings.of(rendered, pod).get("REKAP_BUS_SHUTDOWN_PHASE");
            if (override != null) {
                phase = ServiceFacts.duration(override).toSeconds();
            }
            long before = container.getLifecycle() == null
                    ? 0
                    : Long.parseLong(container
                            .getLifecycle()
                            .getPreStop()
                            .getExec()
                            .getCommand()
                            .getLast());
            Long grace = pod.getTerminationGracePeriodSeconds();
            if (grace == null || grace <= phase + before) {
                wrong.accept(service + ": is killed after " + grace + " s, and may take " + (phase + before));
            }
        });
    }

    /** Service links set REKAP_…_PORT to tcp://…, which the services would read; nobody needs the API server. */
    static void nothingIsGivenThatIsNotAskedFor(Rendered rendered, Consumer<String> wrong) {
        List<String> accounts = rendered.all(io.fabric8.kubernetes.api.model.ServiceAccount.class).stream()
                .filter(account -> Boolean.FALSE.equals(account.getAutomountServiceAccountToken()))
                .map(account -> account.getMetadata().getName())
                .toList();
        eachPod(rendered, (service, pod) -> {
            if (!Boolean.FALSE.equals(pod.getEnableServiceLinks())) {
                wrong.accept(service + ": gets variables of Services");
            }
            if (!Boolean.FALSE.equals(pod.getAutomountServiceAccountToken())
                    || !accounts.contains(pod.getServiceAccountName())) {
                wrong.accept(service + ": has no account of its own without a token");
            }
        });
    }

    static void eachPod(Rendered rendered, BiConsumer<String, PodSpec> look) {
        rendered.all(Deployment.class)
                .forEach(deployment -> look.accept(
                        Rendered.serviceOf(deployment.getMetadata().getLabels()),
                        deployment.getSpec().getTemplate().getSpec()));
    }

    private static List<Container> containers(PodSpec pod) {
        return java.util.stream.Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
                .toList();
    }

    private static BigDecimal amount(Quantity quantity) {
        return Quantity.getAmountInBytes(quantity);
    }
}
