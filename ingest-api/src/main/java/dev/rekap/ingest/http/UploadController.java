package dev.rekap.ingest.http;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.OrderLimits;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import dev.rekap.ingest.UploadAnswer;
import dev.rekap.ingest.UploadRequest;
import dev.rekap.ingest.spool.Spool;
import dev.rekap.ingest.spool.SpooledCall;
import dev.rekap.ingest.step.AcceptUpload;
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

/** {@code POST /api/v1/audio/upload}. */
@RestController
final class UploadController {

    private final AcceptUpload acceptUpload;
    private final Spool spool;
    private final UploadReader<UploadField> reader;
    private final UploadMetrics metrics;

    UploadController(AcceptUpload acceptUpload, Spool spool, BodyLimits limits, UploadMetrics metrics) {
        this.acceptUpload = acceptUpload;
        this.spool = spool;
        this.reader = new UploadReader<>(
                UploadField.class, OrderLimits.MAX_FILES, limits.maxRecordingSize(), limits.timeout());
        this.metrics = metrics;
    }

    @Operation(
            summary = "Add recordings to a report",
            description = ApiText.UPLOAD,
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = UploadFormSchema.class))))
    @ApiResponse(
            responseCode = "202",
            description = "Stored and on its way; files that cannot be taken are listed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = UploadBody.class),
                            examples = @ExampleObject(ApiText.UPLOAD_ANSWER)))
    @ApiResponse(
            responseCode = "4XX",
            description = "Nothing of the call was stored",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            examples = @ExampleObject(ApiText.PROBLEM)))
    @PostMapping(path = "/api/v1/audio/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    UploadBody upload(
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller,
            @Parameter(hidden = true) Locale locale) {
        try (SpooledCall call = UploadReader.open(spool, caller)) {
            UploadForm<UploadField> form = reader.read(request, call, texts -> UploadFields.parse(texts, caller));
            UploadFields fields = UploadFields.parse(form.texts(), caller);
            UserId user = fields.requireUserId();
            if (form.files().isEmpty()) {
                throw new ProblemException(OrderProblem.NO_FILES);
            }
            UploadAnswer answer = metrics.time(() -> acceptUpload.accept(new UploadRequest(
                    fields.reportId(),
                    user,
                    fields.columns(),
                    fields.language(),
                    fields.replyTo(),
                    fields.order(),
                    fields.complete(),
                    form.files(),
                    form.surplus())));
            metrics.count(answer);
            return body(answer, locale);
        }
    }

    private static UploadBody body(UploadAnswer answer, Locale locale) {
        if (answer.accepted().isEmpty()) {
            throw RejectedBody.problem(answer.rejected(), locale);
        }
        return new UploadBody(
                answer.reportId().toString(),
                answer.accepted().stream()
                        .map(file -> new UploadBody.Accepted(file.fileId().toString(), file.name(), file.size()))
                        .toList(),
                RejectedBody.of(answer.rejected(), locale),
                answer.sealed());
    }
}
