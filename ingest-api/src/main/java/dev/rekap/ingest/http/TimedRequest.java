package dev.rekap.ingest.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.time.Duration;

/** A request whose whole body must arrive within a time limit, however slowly its bytes arrive. */
final class TimedRequest extends HttpServletRequestWrapper {

    private final long deadline;

    TimedRequest(HttpServletRequest request, Duration timeout) {
        super(request);
        this.deadline = System.nanoTime() + timeout.toNanos();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream body = super.getInputStream();
        return new ServletInputStream() {
            @Override
            public int read() throws IOException {
                requireTime();
                return body.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                requireTime();
                return body.read(bytes, offset, length);
            }

            @Override
            public boolean isFinished() {
                return body.isFinished();
            }

            @Override
            public boolean isReady() {
                return body.isReady();
            }

            @Override
            public void setReadListener(ReadListener listener) {
                body.setReadListener(listener);
            }
        };
    }

    private void requireTime() throws DeadlineException {
        if (System.nanoTime() - deadline > 0) {
            throw new DeadlineException();
        }
    }
}
