package dev.rekap.bus.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rekap.bus.StepQueue;
import dev.rekap.contracts.orders.MessageType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
    @EnumSource(MessageType.class)
    void everyFactIsAsDescribed(MessageType type) {
        JsonNode message = mapper.valueToTree(SampleMessages.of(type));

        assertThat(schema(type).validate(message)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void everyMemberIsDescribed(MessageType type) {
        JsonNode message = mapper.valueToTree(SampleMessages.of(type));
        JsonNode described = page.path("components")
                .path("schemas")
                .path(type.body().getSimpleName())
                .path("properties");

        assertThat(described.propertyNames()).containsExactlyInAnyOrderElementsOf(message.propertyNames());
    }

    @ParameterizedTest
    @EnumSource(MessageType.class)
    void aFactWithoutItsMembersIsNot(MessageType type) {
        assertThat(schema(type).validate(mapper.createObjectNode())).isNotEmpty();
    }

    @Test
    void channelsAreTheFactsAndOperationsTheQueues() {
        assertThat(page.path("channels").propertyNames())
                .containsExactlyElementsOf(Arrays.stream(MessageType.values())
                        .map(MessageType::routingKey)
                        .toList());
        assertThat(page.path("operations").propertyNames())
                .containsExactlyElementsOf(Arrays.stream(StepQueue.values())
                        .flatMap(queue ->
                                queue.facts().stream().map(fact -> queue.queueName() + "/" + fact.routingKey()))
                        .toList());
    }

    private Schema schema(MessageType type) {
        JsonNode root = mapper.createObjectNode()
                .put("$ref", "#/components/schemas/" + type.body().getSimpleName())
                .set("components", page.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }
}
