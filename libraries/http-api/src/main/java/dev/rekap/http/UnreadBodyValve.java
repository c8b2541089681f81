package dev.rekap.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * Reads and throws away what a refused caller still sends, for a limited time: who sends on reads the answer only if the connection is
 * not reset under them, and who sends for ever must not hold it.
 */
public final class UnreadBodyValve extends ValveBase {

    /** For those without a valid token. */
    private static final Duration STRANGERS = Duration.ofSeconds(5);

    private static final Duration CALLERS = Duration.ofSeconds(60);

    public UnreadBodyValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        int status = response.getStatus();
        if (status < HttpServletResponse.SC_BAD_REQUEST || request.isAsync() || !response.isCommitted()) {
            return;
        }
        if (!isRead(request, status == HttpServletResponse.SC_UNAUTHORIZED ? STRANGERS : CALLERS)) {
            // Tomcat would read on; told not to, it takes the call for one that still needs an error page.
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            response.setErrorReported();
        }
    }

    /** Whether the end of the body came in time. */
    private static boolean isRead(Request request, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        // Not the request's own stream: it makes an error page of a connection that breaks.
        Discarded discarded = new Discarded();
        try {
            while (request.getCoyoteRequest().doRead(discarded) >= 0) {
                if (System.nanoTime() - deadline > 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** Takes what Tomcat read and lets go of it. */
    private static final class Discarded implements ApplicationBufferHandler {

        private @Nullable ByteBuffer buffer;

        @Override
        public void setByteBuffer(@Nullable ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public @Nullable ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {}
    }
}
