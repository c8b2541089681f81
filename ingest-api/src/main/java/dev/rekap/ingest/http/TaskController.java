package dev.rekap.ingest.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import dev.rekap.ingest.step.CompleteTask;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/internal/task_complete}. */
@RestController
final class TaskController {

    private final CompleteTask completeTask;

    TaskController(CompleteTask completeTask) {
        this.completeTask = completeTask;
    }

    @Operation(
            summary = "Report the result of one file",
            description = ApiText.TASK,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = TaskBody.class),
                                            examples = @ExampleObject(ApiText.TASK_EXAMPLE))))
    @PostMapping(path = "/api/v1/internal/task_complete", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    TaskAnswer complete(@RequestBody TaskBody task, @AuthenticationPrincipal Caller caller) {
        switch (caller) {
            case Caller.Service() -> completeTask.complete(task.result());
            case Caller.User _, Caller.Guest _ -> throw new ProblemException(StandardProblem.FORBIDDEN);
        }
        return new TaskAnswer(String.valueOf(task.reportId()), String.valueOf(task.fileId()));
    }

    /**
     * The answer: the result is on the bus.
     *
     * @param reportId the report
     * @param fileId the file
     */
    record TaskAnswer(String reportId, String fileId) {}
}
