package dev.rekap.deploy.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a render gave.
 *
 * @param documents in the order of the output
 */
record Rendered(List<JsonNode> documents) {

    Rendered {
        documents = List.copyOf(documents);
    }

    <T> List<T> all(Class<T> type) {
        return documents.stream()
                .filter(document -> StrictModels.typeOf(document) == type)
                .map(document -> type.cast(StrictModels.decode(document)))
                .toList();
    }

    Optional<Deployment> deployment(String service) {
        return all(Deployment.class).stream()
                .filter(deployment ->
                        service.equals(serviceOf(deployment.getMetadata().getLabels())))
                .findFirst();
    }

    List<Service> services() {
        return all(Service.class);
    }

    static String serviceOf(java.util.Map<String, String> labels) {
        return labels.getOrDefault("app.kubernetes.io/component", "");
    }

    /** A copy in which objects that fit are changed: for planting what a policy must find. */
    Rendered with(Predicate<JsonNode> which, Consumer<ObjectNode> change) {
        return new Rendered(documents.stream()
                .map(document -> {
                    if (!which.test(document)) {
                        return document;
                    }
                    ObjectNode copy = document.deepCopy();
                    change.accept(copy);
                    return (JsonNode) copy;
                })
                .toList());
    }

    Rendered without(Predicate<JsonNode> which) {
        return new Rendered(documents.stream().filter(which.negate()).toList());
    }

    static Predicate<JsonNode> is(String kind, String nameEndsWith) {
        return document -> document.path("kind").asText().equals(kind)
                && document.at("/metadata/name").asText().endsWith(nameEndsWith);
    }
}
