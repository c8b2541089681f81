package dev.rekap.ingest.http;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.ProblemCode;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.Stage;
import dev.rekap.http.ProblemException;
import dev.rekap.ingest.TaskResult;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The result of one file, as a worker outside the cluster sends it. Everything may be missing or wrong: {@link #result()} looks.
 *
 * @param reportId the report
 * @param fileId the file
 * @param version of the report that the work was for; 1 if it is not given
 * @param status {@code DONE} or {@code FAILED}
 * @param records for {@code DONE}, in order of mention
 * @param code for {@code FAILED}, one of {@link FailureCode}
 * @param stage for {@code FAILED}, one of {@link Stage}; {@code TRANSCRIPTION} if it is not given
 * @param message for {@code FAILED}, for the operator
 */
record TaskBody(
        @Schema(format = "uuid") @Nullable String reportId,
        @Schema(format = "uuid") @Nullable String fileId,
        @Schema(defaultValue = "1") @Nullable Integer version,

        @Schema(allowableValues = {"DONE", "FAILED"}) @Nullable
        String status,

        @Schema(type = "array", implementation = Object.class) @Nullable
        List<JsonNode> records,

        @Nullable String code,
        @Nullable String stage,
        @Nullable String message) {

    /**
     * What it says.
     *
     * @throws ProblemException if it says nothing that can be
     */
    TaskResult result() {
        ReportId report = parse(reportId, ReportId::parse, OrderProblem.INVALID_REPORT_ID);
        FileId file = parse(fileId, FileId::parse, OrderProblem.INVALID_FILE_ID);
        int number = version == null ? 1 : version;
        if (number < 1) {
            throw TaskRecords.malformed("version");
        }
        return switch (status) {
            case "DONE" -> new TaskResult.Done(report, file, number, TaskRecords.parse(records));
            case "FAILED" ->
                new TaskResult.Failed(
                        report,
                        file,
                        number,
                        constant(FailureCode.class, code, "code"),
                        stage == null ? Stage.TRANSCRIPTION : constant(Stage.class, stage, "stage"),
                        Optional.ofNullable(message).orElse(""));
            case null, default -> throw TaskRecords.malformed("status");
        };
    }

    private static <T> T parse(@Nullable String text, Function<String, T> parse, ProblemCode otherwise) {
        try {
            return parse.apply(text == null ? "" : text);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(otherwise);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, @Nullable String text, String field) {
        try {
            return Enum.valueOf(type, text == null ? "" : text);
        } catch (IllegalArgumentException _) {
            throw TaskRecords.malformed(field);
        }
    }
}
