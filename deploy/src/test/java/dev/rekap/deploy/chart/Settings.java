package dev.rekap.deploy.chart;

import dev.rekap.deploy.Repository;
import dev.rekap.deploy.ServiceSettings;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What pods are told, and how. */
final class Settings {

    private static final Pattern SECRET =
            Pattern.compile(".*(_TOKEN|_KEY|_SECRET|_PASSWORD|_USERNAME|_CODES|_RABBITMQ_URL)");
    private static final Pattern CREDENTIALS = Pattern.compile("//[^/@]+@|[?&]password=");

    private Settings() {}

    /** The variables of a pod that are no secrets. */
    static Map<String, String> of(Rendered rendered, PodSpec pod) {
        Map<String, String> found = new TreeMap<>();
        for (Container container : pod.getContainers()) {
            container.getEnvFrom().stream()
                    .filter(source -> source.getConfigMapRef() != null)
                    .forEach(source -> rendered.all(ConfigMap.class).stream()
                            .filter(map -> map.getMetadata()
                                    .getName()
                                    .equals(source.getConfigMapRef().getName()))
                            .forEach(map -> found.putAll(map.getData())));
            container.getEnv().stream()
                    .filter(variable -> variable.getValue() != null)
                    .forEach(variable -> found.put(variable.getName(), variable.getValue()));
        }
        return found;
    }

    static void everyVariableIsRead(Rendered rendered, Consumer<String> wrong) {
        PodPolicies.eachPod(rendered, (service, pod) -> {
            Set<String> names = new TreeSet<>(of(rendered, pod).keySet());
            pod.getContainers()
                    .forEach(container ->
                            container.getEnv().stream().map(EnvVar::getName).forEach(names::add));
            names.removeAll(ServiceSettings.inContainer(service));
            names.forEach(name -> wrong.accept(service + ": does not read " + name));
            pod.getContainers()
                    .forEach(container -> container.getEnvFrom().forEach(source -> {
                        if (source.getConfigMapRef() == null
                                || rendered.all(ConfigMap.class).stream()
                                        .noneMatch(map -> map.getMetadata()
                                                .getName()
                                                .equals(source.getConfigMapRef().getName()))) {
                            wrong.accept(service + ": takes variables from what is not there");
                        }
                    }));
        });
    }

    static void secretsAreReferences(Rendered rendered, Consumer<String> wrong) {
        PodPolicies.eachPod(rendered, (service, pod) -> {
            of(rendered, pod).forEach((name, value) -> {
                if (SECRET.matcher(name).matches() || CREDENTIALS.matcher(value).find()) {
                    wrong.accept(service + ": " + name + " is written out");
                }
            });
            pod.getContainers()
                    .forEach(container -> container.getEnv().forEach(variable -> {
                        if (variable.getValueFrom() == null
                                || variable.getValueFrom().getSecretKeyRef() == null
                                || !SECRET.matcher(variable.getName()).matches()) {
                            wrong.accept(service + ": " + variable.getName() + " is no reference to a secret");
                        }
                    }));
        });
    }

    /** A volume that is full gets the pod evicted. */
    static void filesFitIntoTmp(Rendered rendered, Consumer<String> wrong) {
        PodPolicies.eachPod(rendered, (service, pod) -> {
            Map<String, String> settings = of(rendered, pod);
            BigDecimal wanted = switch (service) {
                case "ingest-api" -> bytes(settings.getOrDefault("REKAP_INGEST_SPOOL_BUDGET", "4GB"));
                case "stt-worker" -> bytes(settings.getOrDefault("REKAP_STT_TEMPORARY_SPACE", "4GB"));
                default -> BigDecimal.ZERO;
            };
            BigDecimal room = Quantity.getAmountInBytes(
                    pod.getVolumes().getFirst().getEmptyDir().getSizeLimit());
            if (room.compareTo(wanted) <= 0) {
                wrong.accept(service + ": files may take " + wanted + " bytes, /tmp holds " + room);
            }
        });
    }

    /** Spring's megabytes and gigabytes are powers of two. */
    private static BigDecimal bytes(String size) {
        return Quantity.getAmountInBytes(new Quantity(size.replace("B", "i")));
    }

    /** Beyond its heap a JVM takes some 130 MiB for classes, code and threads; beyond the limit it is killed. */
    static void heapsFitIntoTheLimit(Rendered rendered, Consumer<String> wrong) {
        String images = Repository.read("deploy/docker/describe");
        PodPolicies.eachPod(rendered, (service, pod) -> {
            String own = of(rendered, pod).getOrDefault("JVM_OPTIONS", "");
            List<Integer> heaps = Stream.of(
                            Pattern.compile(service + "\\) heap=([0-9]+)m").matcher(images),
                            Pattern.compile("-Xmx([0-9]+)m").matcher(own))
                    .flatMap(Matcher::results)
                    .map(found -> Integer.valueOf(found.group(1)))
                    .toList();
            Quantity limit =
                    pod.getContainers().getFirst().getResources().getLimits().get("memory");
            BigDecimal wanted = BigDecimal.valueOf((heaps.getLast() + 130L) << 20);
            if (limit == null || Quantity.getAmountInBytes(limit).compareTo(wanted) < 0) {
                wrong.accept(service + ": a heap of " + heaps.getLast() + " MiB does not fit into " + limit);
            }
        });
    }
}
