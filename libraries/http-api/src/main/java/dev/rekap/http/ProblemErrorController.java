package dev.rekap.http;

import dev.rekap.contracts.StandardProblem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers errors that the container forwards because they happened outside every controller. */
@RestController
public final class ProblemErrorController implements ErrorController {

    private final ProblemMapper problems;
    private final ProblemWriter writer;

    public ProblemErrorController(ProblemMapper problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)) {
            // Tomcat takes the answer over when reading a body fails, whatever the application made of that.
            case SocketTimeoutException slow ->
                writer.write(request, response, new ProblemException(StandardProblem.REQUEST_TIMEOUT, slow));
            case IOException broken ->
                writer.write(request, response, new ProblemException(StandardProblem.MALFORMED_REQUEST, broken));
            case Throwable exception -> writer.write(request, response, problems.of(exception));
            case null, default -> writeStatus(request, response);
        }
    }

    private void writeStatus(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Without an error, this address does not exist.
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : 404;
        writer.write(request, response, new ProblemException(ProblemMapper.codeOf(HttpStatusCode.valueOf(status))));
    }
}
