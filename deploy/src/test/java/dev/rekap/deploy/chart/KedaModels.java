package dev.rekap.deploy.chart;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of KEDA's {@code keda.sh/v1alpha1} that the chart uses, by its documented specification (keda.sh/docs, 2.17: "ScaledObject
 * specification", "RabbitMQ Queue", "Authentication"). No artifact with KEDA's models was found; unknown fields fail.
 */
final class KedaModels {

    private static final Set<String> RABBITMQ_METADATA = Set.of(
            "host",
            "hostFromEnv",
            "protocol",
            "mode",
            "value",
            "activationValue",
            "queueName",
            "vhostName",
            "useRegex",
            "pageSize",
            "operation",
            "timeout",
            "excludeUnacknowledged",
            "usernameFromEnv",
            "passwordFromEnv",
            "unsafeSsl");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    private KedaModels() {}

    record ScaledObject(String apiVersion, String kind, ObjectMeta metadata, ScaledObjectSpec spec) {}

    record ScaledObjectSpec(
            Target scaleTargetRef,
            @Nullable Integer pollingInterval,
            @Nullable Integer cooldownPeriod,
            @Nullable Integer initialCooldownPeriod,
            @Nullable Integer idleReplicaCount,
            @Nullable Integer minReplicaCount,
            @Nullable Integer maxReplicaCount,
            @Nullable Fallback fallback,
            @Nullable Advanced advanced,
            List<Trigger> triggers) {
        ScaledObjectSpec {
            require(scaleTargetRef != null, "scaleTargetRef is mandatory");
            require(triggers != null && !triggers.isEmpty(), "triggers are mandatory");
            int least = minReplicaCount == null ? 0 : minReplicaCount;
            int most = maxReplicaCount == null ? 100 : maxReplicaCount;
            require(least <= most, "minReplicaCount is not more than maxReplicaCount");
            require(
                    idleReplicaCount == null || idleReplicaCount < least,
                    "idleReplicaCount is less than minReplicaCount");
        }
    }

    record Target(
            @Nullable String apiVersion,
            @Nullable String kind,
            @JsonProperty(required = true) String name,
            @Nullable String envSourceContainerName) {}

    record Fallback(
            @JsonProperty(required = true) int failureThreshold,
            @JsonProperty(required = true) int replicas,
            @Nullable String behavior) {
        Fallback {
            require(
                    behavior == null
                            || Set.of("static", "currentReplicas", "currentReplicasIfHigher", "currentReplicasIfLower")
                                    .contains(behavior),
                    "fallback.behavior is not " + behavior);
        }
    }

    record Advanced(
            @Nullable Boolean restoreToOriginalReplicaCount,
            @Nullable HpaConfig horizontalPodAutoscalerConfig) {}

    record HpaConfig(@Nullable String name, @Nullable HorizontalPodAutoscalerBehavior behavior) {}

    /**
     * What is looked at.
     *
     * @param metadata strings only, as the API server wants them
     */
    record Trigger(
            @JsonProperty(required = true) String type,
            @Nullable String name,
            @Nullable String metricType,
            @Nullable Boolean useCachedMetrics,
            @JsonProperty(required = true) Map<String, String> metadata,
            @Nullable AuthenticationRef authenticationRef) {
        @JsonCreator
        Trigger {
            require(type.equals("rabbitmq"), "only the scaler rabbitmq is described here, not " + type);
            require(RABBITMQ_METADATA.containsAll(metadata.keySet()), "unknown metadata in " + metadata.keySet());
            require(metadata.containsKey("queueName"), "queueName is mandatory");
            require(
                    Set.of("auto", "http", "amqp").contains(metadata.getOrDefault("protocol", "auto")),
                    "protocol is auto, http or amqp");
            require(
                    Set.of("QueueLength", "MessageRate").contains(metadata.getOrDefault("mode", "")),
                    "mode is QueueLength or MessageRate");
            require(NUMBER.matcher(metadata.getOrDefault("value", "")).matches(), "value is a number");
        }
    }

    record AuthenticationRef(
            @JsonProperty(required = true) String name,
            @Nullable String kind) {}

    record TriggerAuthentication(String apiVersion, String kind, ObjectMeta metadata, TriggerAuthenticationSpec spec) {}

    record TriggerAuthenticationSpec(List<SecretTargetRef> secretTargetRef) {}

    record SecretTargetRef(
            @JsonProperty(required = true) String parameter,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String key) {}

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException("KEDA: " + otherwise);
        }
    }
}
