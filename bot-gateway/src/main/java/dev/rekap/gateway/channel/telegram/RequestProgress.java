package dev.rekap.gateway.channel.telegram;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Tells calls that failed before the first byte of their request was written, and so certainly did nothing, from those that are in
 * doubt: no address, no connection, no TLS.
 */
final class RequestProgress {

    private RequestProgress() {}

    /** The request was not sent. */
    static final class NotSentException extends IOException {

        private static final long serialVersionUID = 1L;

        NotSentException(IOException cause) {
            super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
        }

        /** Whether the failure is one, perhaps within that of a call whose time was over. */
        static boolean isBehind(Throwable failure) {
            for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof NotSentException) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Around a whole call: throws {@link NotSentException} if it failed before {@link #begin}. */
    static Response watch(Interceptor.Chain call) throws IOException {
        AtomicBoolean begun = new AtomicBoolean();
        try {
            return call.proceed(
                    call.request().newBuilder().tag(AtomicBoolean.class, begun).build());
        } catch (IOException e) {
            throw begun.get() ? e : new NotSentException(e);
        }
    }

    /** On the connection, before the request is written. */
    static Response begin(Interceptor.Chain connected) throws IOException {
        AtomicBoolean begun = connected.request().tag(AtomicBoolean.class);
        if (begun != null) {
            begun.set(true);
        }
        return connected.proceed(connected.request());
    }
}
