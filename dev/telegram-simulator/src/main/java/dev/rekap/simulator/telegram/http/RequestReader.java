package dev.rekap.simulator.telegram.http;

import dev.rekap.simulator.telegram.FileVault;
import dev.rekap.simulator.telegram.api.BotApiException;
import dev.rekap.simulator.telegram.api.Json;
import dev.rekap.simulator.telegram.methods.MethodCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads calls in all the encodings that Telegram takes: query, form, multipart, JSON. */
final class RequestReader {
    private static final long MOST_FILE = 50L << 20;
    private static final long MOST_BODY = MOST_FILE + (1 << 20);
    // Of a body that does not say its length; beyond it the connection ends, as it does with Telegram.
    private static final long MOST_UNANNOUNCED = 4 * MOST_BODY;
    private static final int MOST_FIELDS = 200;
    private static final int MOST_FORM = 1 << 20;
    private static final int MOST_IN_MEMORY = 1 << 16;

    private static final Logger log = LoggerFactory.getLogger(RequestReader.class);

    private final FileVault files;
    private final MultiPartConfig multiPart;

    RequestReader(FileVault files) {
        this.files = files;
        this.multiPart = new MultiPartConfig.Builder()
                .location(files.folder())
                .maxParts(MOST_FIELDS)
                .maxSize(MOST_UNANNOUNCED)
                .maxPartSize(MOST_UNANNOUNCED)
                .maxMemoryPartSize(MOST_IN_MEMORY)
                .useFilesForPartsWithoutFileName(false)
                .build();
    }

    /**
     * The call that the request makes.
     *
     * @throws BotApiException when the request is too large or cannot be read
     */
    MethodCall read(Request request, String method) throws IOException {
        if (request.getLength() > MOST_BODY) {
            drain(request);
            throw BotApiException.tooLarge();
        }
        Map<String, String> values = new HashMap<>();
        Map<String, MethodCall.Upload> uploads = new HashMap<>();
        addAll(Request.extractQueryParameters(request), values);
        HttpField type = request.getHeaders().getField(HttpHeader.CONTENT_TYPE);
        String kind = type == null ? "" : type.getValue().toLowerCase(Locale.ROOT);
        if (kind.startsWith("multipart/form-data")) {
            readParts(request, type == null ? "" : type.getValue(), values, uploads);
        } else if (kind.startsWith("application/json")) {
            readJson(Content.Source.asString(request, StandardCharsets.UTF_8), values);
        } else if (kind.startsWith("application/x-www-form-urlencoded")) {
            readForm(request, values);
        }
        return new MethodCall(method, values, uploads);
    }

    private static void addAll(Fields fields, Map<String, String> values) {
        fields.forEach(field -> values.put(field.getName(), field.getValue()));
    }

    private static void readForm(Request request, Map<String, String> values) {
        try {
            addAll(FormFields.getFields(request, MOST_FIELDS, MOST_FORM), values);
        } catch (RuntimeException e) {
            throw BotApiException.badRequest("can't parse the form body");
        }
    }

    private static void readJson(String body, Map<String, String> values) {
        ObjectNode object = Json.parseObject(body)
                .orElseThrow(() -> BotApiException.badRequest("can't parse request body as JSON"));
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            JsonNode value = property.getValue();
            if (!value.isNull()) {
                values.put(property.getKey(), value.isContainer() ? Json.text(value) : value.asString());
            }
        }
    }

    private void readParts(
            Request request, String type, Map<String, String> values, Map<String, MethodCall.Upload> uploads)
            throws IOException {
        try (MultiPartFormData.Parts parts = MultiPartFormData.getParts(request, request, type, multiPart)) {
            for (MultiPart.Part part : parts) {
                if (part.getFileName() == null) {
                    values.put(part.getName(), part.getContentAsString(StandardCharsets.UTF_8));
                } else {
                    uploads.put(part.getName(), upload(part));
                }
            }
        } catch (BotApiException refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            // Jetty tells of what exceeds the configuration by exceptions of several kinds.
            throw String.valueOf(e.getMessage()).contains("max")
                    ? BotApiException.tooLarge()
                    : BotApiException.badRequest("can't parse the multipart body");
        }
    }

    /** Reads what is left, because a client that still writes when the connection ends does not see the answer. */
    private static void drain(Request request) {
        try (InputStream rest = Content.Source.asInputStream(request)) {
            rest.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // It was the reading that failed.
            log.debug("Cannot read to the end", e);
        }
    }

    private MethodCall.Upload upload(MultiPart.Part part) throws IOException {
        String type = part.getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (part.getLength() > MOST_FILE) {
            throw BotApiException.tooLarge();
        }
        try (InputStream bytes = Content.Source.asInputStream(part.createContentSource())) {
            return new MethodCall.Upload(
                    String.valueOf(part.getFileName()),
                    type == null ? "application/octet-stream" : type,
                    files.store(bytes));
        }
    }
}
