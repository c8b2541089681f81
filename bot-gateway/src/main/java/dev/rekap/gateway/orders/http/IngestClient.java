package dev.rekap.gateway.orders.http;

import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.http.MultipartForm;
import dev.rekap.gateway.channel.http.ServiceCalls;
import dev.rekap.gateway.channel.http.ServiceCalls.Answer;
import dev.rekap.gateway.channel.http.ServiceClients;
import dev.rekap.gateway.orders.IngestApi;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Client of ingest-api. */
public final class IngestClient implements IngestApi {

    private final RestClient calls;
    private final RestClient uploads;
    private final ServiceCalls service = new ServiceCalls("ingest-api");
    private final JsonMapper json = new JsonMapper();

    /**
     * Makes a client.
     *
     * @param answerWithin time for an answer
     * @param uploadWithin time for a whole upload
     */
    public IngestClient(ServiceClients clients, URI ingest, Duration answerWithin, Duration uploadWithin) {
        this.calls = clients.client(ingest, answerWithin);
        this.uploads = clients.client(ingest, uploadWithin);
    }

    @Override
    public UploadResult upload(Upload upload, InputStream content) {
        MultipartForm form = new MultipartForm("rekap-" + UUID.randomUUID())
                .field("user_id", upload.user().value())
                .field("report_id", upload.report().toString())
                .field("order", Long.toString(upload.order()))
                .field(
                        "reply_to",
                        json.writeValueAsString(json.createObjectNode()
                                .put("chat", upload.replyTo().chat())
                                .put("locale", upload.replyTo().locale())));
        if (upload.columns() != null) {
            form.field("columns", upload.columns());
        }
        form.file(upload.name(), () -> Optional.of(content));
        StreamingHttpOutputMessage.Body body = form::write;
        Answer answer = service.ask(uploads.post()
                .uri("/api/v1/audio/upload")
                .header("Content-Type", form.contentType())
                .header("Accept-Language", upload.replyTo().locale())
                .body(body));
        return answer.isGood() ? result(answer.body()) : rejected(answer);
    }

    @Override
    public Optional<String> complete(ReportId report) {
        Answer answer = service.ask(calls.post().uri("/api/v1/reports/{id}/complete", report));
        return answer.isGood() ? Optional.empty() : Optional.of(answer.code());
    }

    private static UploadResult result(JsonNode body) {
        JsonNode accepted = body.path("accepted").path(0).path("file_id");
        if (accepted.isString()) {
            return new UploadResult.Accepted(FileId.parse(accepted.asString()));
        }
        return rejected(body)
                .orElseThrow(() ->
                        new UnavailableException("ingest-api neither took nor refused the recording", Duration.ZERO));
    }

    private static UploadResult rejected(Answer answer) {
        return rejected(answer.body()).orElseGet(() -> new UploadResult.Rejected(answer.code(), answer.detail()));
    }

    private static Optional<UploadResult> rejected(JsonNode body) {
        JsonNode file = body.path("rejected").path(0);
        return file.path("code").isString()
                ? Optional.of(new UploadResult.Rejected(
                        file.path("code").asString(), file.path("message").asString("")))
                : Optional.empty();
    }
}
