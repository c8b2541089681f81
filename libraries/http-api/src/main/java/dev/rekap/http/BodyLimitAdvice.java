package dev.rekap.http;

import dev.rekap.contracts.StandardProblem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.time.Duration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Bounds the bodies that controllers take as one object, in bytes and in time. Uploads are read as streams and have bounds of their own. */
@ControllerAdvice
public final class BodyLimitAdvice extends RequestBodyAdviceAdapter {

    /** Bytes of a body; beyond it {@link StandardProblem#BODY_TOO_LARGE}. What becomes a message fits into one. */
    public static final int MAX_BYTES = 4_000_000;

    /** Until the last byte; beyond it {@link StandardProblem#REQUEST_TIMEOUT}. */
    private static final Duration TIME = Duration.ofSeconds(60);

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType) {
        return new HttpInputMessage() {
            @Override
            public InputStream getBody() throws IOException {
                return new LimitedBody(message.getBody());
            }

            @Override
            public HttpHeaders getHeaders() {
                return message.getHeaders();
            }
        };
    }

    private static final class LimitedBody extends FilterInputStream {

        private final long deadline = System.nanoTime() + TIME.toNanos();
        private long read;

        private LimitedBody(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > MAX_BYTES) {
                throw new ProblemException(StandardProblem.BODY_TOO_LARGE).with("limit_bytes", MAX_BYTES);
            }
            if (System.nanoTime() - deadline > 0) {
                throw new ProblemException(StandardProblem.REQUEST_TIMEOUT);
            }
        }
    }
}
