package dev.rekap.bus.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rekap.contracts.MessageType;
import dev.rekap.contracts.SampleMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page that outsiders read says what is really sent. */
class AsyncApiTest {

    private final JsonMapper mapper = ContractsJson.mapper();
    private final JsonNode page;

    AsyncApiTest() throws IOException {
        String yaml = Files.readString(Path.of("..", "..", "docs", "asyncapi.yaml"));
        page = mapper.valueToTree(new Yaml().<Map<String, Object>>load(yaml));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyFactIsAsDescribed(MessageType type) {
        JsonNode message = mapper.valueToTree(SampleMessages.of(type));

        assertThat(schema(type).validate(message)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyMemberIsDescribed(MessageType type) {
        JsonNode message = mapper.valueToTree(SampleMessages.of(type));
        JsonNode described = page.path("components")
                .path("schemas")
                .path(type.body().getSimpleName())
                .path("properties");

        assertThat(described.propertyNames()).containsExactlyInAnyOrderElementsOf(message.propertyNames());
    }

    @ParameterizedTest
    @MethodSource("types")
    void aFactWithoutItsMembersIsNot(MessageType type) {
        assertThat(schema(type).validate(mapper.createObjectNode())).isNotEmpty();
    }

    @Test
    void channelsAreTheFactsAndOperationsTheQueues() {
        assertThat(page.path("channels").propertyNames())
                .containsExactlyElementsOf(types().map(MessageType::routingKey).toList());
        assertThat(page.path("operations").propertyNames())
                .containsExactlyElementsOf(SampleMessages.families().queues().stream()
                        .flatMap(queue ->
                                queue.facts().stream().map(fact -> queue.queueName() + "/" + fact.routingKey()))
                        .toList());
    }

    static Stream<MessageType> types() {
        return SampleMessages.families().types().stream();
    }

    private Schema schema(MessageType type) {
        JsonNode root = mapper.createObjectNode()
                .put("$ref", "#/components/schemas/" + type.body().getSimpleName())
                .set("components", page.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }
}
