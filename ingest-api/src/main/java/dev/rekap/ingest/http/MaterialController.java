package dev.rekap.ingest.http;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.Material;
import dev.rekap.http.Caller;
import dev.rekap.ingest.material.MaterialAnswer;
import dev.rekap.ingest.material.MaterialRequest;
import dev.rekap.ingest.spool.Spool;
import dev.rekap.ingest.spool.SpooledCall;
import dev.rekap.ingest.step.AcceptMaterial;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/messages}. */
@RestController
final class MaterialController {

    private final AcceptMaterial acceptMaterial;
    private final Spool spool;
    private final UploadReader<MaterialField> reader;
    private final UploadMetrics metrics;

    MaterialController(AcceptMaterial acceptMaterial, Spool spool, BodyLimits limits, UploadMetrics metrics) {
        this.acceptMaterial = acceptMaterial;
        this.spool = spool;
        this.reader =
                new UploadReader<>(MaterialField.class, Material.MAX_PARTS, limits.maxPartSize(), limits.timeout());
        this.metrics = metrics;
    }

    @Operation(
            summary = "Send a message or album to be decided about",
            description = ApiText.MESSAGE,
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = MaterialFormSchema.class))))
    @ApiResponse(
            responseCode = "202",
            description = "Stored and on its way; files that cannot be taken are listed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = MaterialBody.class),
                            examples = @ExampleObject(ApiText.MESSAGE_ANSWER)))
    @ApiResponse(
            responseCode = "4XX",
            description = "Nothing of the call was stored",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(ApiText.PROBLEM)))
    @PostMapping(path = "/api/v1/messages", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    MaterialBody send(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller,
            @Parameter(hidden = true) Locale locale) {
        try (SpooledCall call = UploadReader.open(spool, caller)) {
            UploadForm<MaterialField> form = reader.read(request, call, texts -> MaterialFields.parse(texts, caller));
            MaterialFields fields = MaterialFields.parse(form.texts(), caller);
            UserId user = fields.requireUserId();
            MaterialAnswer answer = metrics.time(() -> acceptMaterial.accept(new MaterialRequest(
                    fields.decisionId(),
                    user,
                    fields.version(),
                    fields.text(),
                    fields.language(),
                    fields.replyTo(),
                    fields.dryRun(),
                    fields.keepParts(),
                    form.files(),
                    form.surplus())));
            metrics.count(answer);
            if (answer.accepted().isEmpty() && fields.text().isEmpty()) {
                throw RejectedBody.problem(answer.rejected(), locale);
            }
            return body(answer, locale);
        }
    }

    private static MaterialBody body(MaterialAnswer answer, Locale locale) {
        return new MaterialBody(
                answer.decisionId().toString(),
                answer.version(),
                answer.accepted().stream()
                        .map(part -> new MaterialBody.Part(part.number(), part.name(), part.kind(), part.size()))
                        .toList(),
                RejectedBody.of(answer.rejected(), locale));
    }
}
