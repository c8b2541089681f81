package dev.rekap.gateway.decisions.http;

import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.http.MultipartForm;
import dev.rekap.gateway.channel.http.ServiceCalls;
import dev.rekap.gateway.channel.http.ServiceCalls.Answer;
import dev.rekap.gateway.channel.http.ServiceClients;
import dev.rekap.gateway.decisions.MaterialApi;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Client of ingest-api for what is sent for decisions. */
public final class MaterialClient implements MaterialApi {

    private final RestClient client;
    private final ServiceCalls service = new ServiceCalls("ingest-api");
    private final JsonMapper json = new JsonMapper();

    /** A client whose whole uploads take at most so long. */
    public MaterialClient(ServiceClients clients, URI ingest, Duration uploadWithin) {
        this.client = clients.client(ingest, uploadWithin);
    }

    @Override
    public BroughtMaterial bring(SentMaterial material) {
        MultipartForm form = new MultipartForm("rekap-" + UUID.randomUUID())
                .field("user_id", material.user().value())
                .field("decision_id", material.decision().toString())
                .field("version", Integer.toString(material.version()))
                .field("language", material.language())
                .field("dry_run", Boolean.toString(material.dryRun()))
                .field(
                        "reply_to",
                        json.writeValueAsString(json.createObjectNode()
                                .put("chat", material.replyTo().chat())
                                .put("locale", material.replyTo().locale())));
        if (material.text() != null) {
            form.field("text", material.text());
        }
        if (material.keepsFiles()) {
            form.field("keep_parts", "true");
        }
        material.files().forEach(file -> form.file(file.name(), () -> open(file)));
        StreamingHttpOutputMessage.Body body = form::write;
        Answer answer = service.ask(client.post()
                .uri("/api/v1/messages")
                .header("Content-Type", form.contentType())
                .header("Accept-Language", material.replyTo().locale())
                .body(body));
        List<RefusedPart> refused = refused(answer.body());
        return answer.isGood()
                ? new BroughtMaterial.Taken(refused)
                : new BroughtMaterial.Refused(answer.code(), answer.detail(), refused);
    }

    /** What cannot be opened now breaks the upload off, as a stream that ends too soon does. */
    private static Optional<InputStream> open(MaterialFile file) throws IOException {
        try {
            return file.content().open();
        } catch (UnavailableException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static List<RefusedPart> refused(JsonNode body) {
        return body.path("rejected")
                .valueStream()
                .map(part -> new RefusedPart(
                        part.path("name").asString(""),
                        part.path("code").asString(""),
                        part.path("message").asString("")))
                .toList();
    }
}
