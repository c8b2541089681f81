package dev.rekap.ingest.http;

import dev.rekap.contracts.ProblemCode;
import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import dev.rekap.ingest.FileName;
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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final UploadReader reader;
    private final UploadMetrics metrics;

    UploadController(AcceptUpload acceptUpload, Spool spool, UploadReader reader, UploadMetrics metrics) {
        this.acceptUpload = acceptUpload;
        this.spool = spool;
        this.reader = reader;
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
        try (SpooledCall call = open(caller)) {
            UploadForm form = reader.read(request, caller, call);
            UploadFields fields = form.fields();
            UploadAnswer answer = metrics.time(() -> acceptUpload.accept(new UploadRequest(
                    fields.reportId(),
                    fields.requireUserId(),
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

    private SpooledCall open(Caller caller) {
        return switch (caller) {
            case Caller.Service() -> spool.open();
            case Caller.User(UserId user) -> spool.open(user);
            case Caller.Guest _ -> throw new ProblemException(StandardProblem.FORBIDDEN);
        };
    }

    private static UploadBody body(UploadAnswer answer, Locale locale) {
        List<UploadBody.Rejected> rejected =
                answer.rejected().stream().map(file -> rejected(file, locale)).toList();
        if (answer.accepted().isEmpty()) {
            throw new ProblemException(commonCode(answer)).with("rejected", rejected);
        }
        return new UploadBody(
                answer.reportId().toString(),
                answer.accepted().stream()
                        .map(file -> new UploadBody.Accepted(file.fileId().toString(), file.name(), file.size()))
                        .toList(),
                rejected,
                answer.sealed());
    }

    private static UploadBody.Rejected rejected(UploadAnswer.RejectedFile file, Locale locale) {
        ProblemException problem = new ProblemException(file.code(), file.subject());
        return new UploadBody.Rejected(
                FileName.shown(file.name()), problem.code().name(), problem.detail(locale));
    }

    /** The code that all rejected files share, or else {@link OrderProblem#NO_FILE_ACCEPTED}. */
    private static ProblemCode commonCode(UploadAnswer answer) {
        Set<ProblemCode> codes =
                answer.rejected().stream().map(UploadAnswer.RejectedFile::code).collect(Collectors.toSet());
        return codes.size() == 1 ? codes.iterator().next() : OrderProblem.NO_FILE_ACCEPTED;
    }
}
