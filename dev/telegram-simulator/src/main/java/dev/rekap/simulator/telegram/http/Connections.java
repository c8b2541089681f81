package dev.rekap.simulator.telegram.http;

import java.io.IOException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes answers, also those that are to get lost on the way. */
final class Connections {
    private Connections() {}

    static void write(Request request, Response response, Callback callback, HttpReply reply) throws IOException {
        if (reply.fate() == HttpReply.Fate.NOTHING) {
            cut(request, callback);
            return;
        }
        response.setStatus(reply.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.contentType());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, reply.body().remaining());
        if (reply.fate() == HttpReply.Fate.WHOLE) {
            response.write(true, reply.body(), callback);
            return;
        }
        Content.Sink.write(response, false, reply.body().slice(0, reply.body().remaining() / 2));
        cut(request, callback);
    }

    /** Ends the connection as if a cable broke. */
    static void cut(Request request, Callback callback) {
        request.getConnectionMetaData().getConnection().getEndPoint().close();
        callback.failed(new EofException("cut, as ordered"));
    }
}
