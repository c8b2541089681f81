package dev.rekap.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers what Tomcat refuses before any application sees it, such as a request line it cannot read. */
public final class ContainerProblemValve extends ErrorReportValve {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemException problem =
                new ProblemException(ProblemMapper.codeOf(HttpStatusCode.valueOf(response.getStatus())));
        try {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream()
                    .write(JSON.writeValueAsString(
                                    ProblemWriter.document(problem, response.getStatus(), Locale.of("id")))
                            .getBytes(UTF_8));
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("Client closed the connection before the problem document was sent", e);
        }
    }
}
