package dev.rekap.http;

import dev.rekap.contracts.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Renders every exception of a controller or the framework as a problem document, before any other resolver. */
public final class ProblemResolver implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);

    private final ProblemMapper problems;
    private final ProblemWriter writer;

    public ProblemResolver(ProblemMapper problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (exception instanceof AsyncRequestNotUsableException) {
            LOG.debug("Client closed the connection");
            return new ModelAndView();
        }
        try {
            writer.write(request, response, problems.of(exception));
        } catch (IOException e) {
            LOG.debug("Client closed the connection before the problem document was sent", e);
        }
        return new ModelAndView();
    }

    /** For what is refused before a controller is found. */
    public void refuse(HttpServletRequest request, HttpServletResponse response, ProblemCode code) {
        try {
            writer.write(request, response, new ProblemException(code));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
