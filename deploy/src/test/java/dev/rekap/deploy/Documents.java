package dev.rekap.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** YAML as trees. */
public final class Documents {

    /** For building trees. */
    public static final YAMLMapper YAML = new YAMLMapper();

    private Documents() {}

    /** One value, also a list. */
    public static JsonNode value(String text) {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no YAML: " + text, e);
        }
    }

    /** The documents of a file; a list at the top is not one. */
    public static List<JsonNode> yaml(String text) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(text)) {
            List<JsonNode> found = new ArrayList<>();
            documents.forEachRemaining(document -> {
                if (!document.isNull() && !document.isMissingNode()) {
                    found.add(document);
                }
            });
            return found;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no YAML: " + text, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One document with anchors and merges, which are resolved. */
    public static JsonNode merged(String text) {
        LoaderOptions options = new LoaderOptions();
        // The limit is against hostile files; every service of compose merges several blocks.
        options.setMaxAliasesForCollections(500);
        return new ObjectMapper().valueToTree(new Yaml(options).<Object>load(text));
    }
}
