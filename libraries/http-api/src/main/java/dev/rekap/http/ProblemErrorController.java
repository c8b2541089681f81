package dev.rekap.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the container sends what failed outside every controller. */
@RestController
final class ProblemErrorController implements ErrorController {

    private final Problems problems;
    private final ProblemWriter writer;

    ProblemErrorController(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)) {
            // Tomcat takes the answer over when reading a body fails, whatever the application made of that.
            case SocketTimeoutException slow ->
                writer.write(request, response, new ProblemException(ProblemCode.REQUEST_TIMEOUT, slow));
            case IOException broken ->
                writer.write(request, response, new ProblemException(ProblemCode.MALFORMED_REQUEST, broken));
            case Throwable exception -> writer.write(request, response, problems.of(exception));
            case null, default -> writeStatus(request, response);
        }
    }

    private void writeStatus(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Somebody who asks for this address without an error finds nothing here.
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : 404;
        writer.write(request, response, new ProblemException(Problems.codeOf(HttpStatusCode.valueOf(status))));
    }
}
