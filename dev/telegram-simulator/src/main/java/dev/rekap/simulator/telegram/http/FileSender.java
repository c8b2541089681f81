package dev.rekap.simulator.telegram.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends a file as a static file server does: whole, or the range asked for (RFC 9110, one range). */
final class FileSender {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");
    private static final int PIECE = 1 << 16;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int UNSATISFIABLE = 416;

    private FileSender() {}

    private record Range(long from, long to) {}

    /**
     * Sends the file.
     *
     * @param most how many bytes pass before the connection is cut; -1 for no cut
     */
    static void send(Request request, Response response, Callback callback, Path file, long most) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            String asked = request.getHeaders().get(HttpHeader.RANGE);
            Range range = asked == null ? new Range(0, size) : range(asked, size);
            response.getHeaders().put(HttpHeader.ACCEPT_RANGES, "bytes");
            if (range.from() >= range.to() && size > 0) {
                response.setStatus(UNSATISFIABLE);
                response.getHeaders().put(HttpHeader.CONTENT_RANGE, "bytes */" + size);
                response.write(true, ByteBuffer.allocate(0), callback);
                return;
            }
            boolean whole = range.to() - range.from() == size;
            response.setStatus(whole ? OK : PARTIAL);
            if (!whole) {
                response.getHeaders()
                        .put(HttpHeader.CONTENT_RANGE, "bytes " + range.from() + "-" + (range.to() - 1) + "/" + size);
            }
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, range.to() - range.from());
            long end = most < 0 ? range.to() : Math.min(range.to(), range.from() + most);
            copy(channel, response, range.from(), end);
            if (end < range.to()) {
                Connections.cut(request, callback);
            } else {
                response.write(true, ByteBuffer.allocate(0), callback);
            }
        }
    }

    private static void copy(FileChannel channel, Response response, long from, long to) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        long at = from;
        while (at < to) {
            piece.clear().limit((int) Math.min(PIECE, to - at));
            int read = channel.read(piece, at);
            if (read < 0) {
                throw new IOException("the file became shorter");
            }
            at += read;
            Content.Sink.write(response, false, piece.flip());
        }
    }

    /** From the first byte to before the last; what cannot be understood is the whole, as the RFC says. */
    private static Range range(String asked, long size) {
        Matcher parts = RANGE.matcher(asked);
        if (!parts.matches() || asked.equals("bytes=-")) {
            return new Range(0, size);
        }
        String first = parts.group(1);
        String last = parts.group(2);
        if (first.isEmpty()) {
            return new Range(Math.max(0, size - Long.parseLong(last)), size);
        }
        long to = last.isEmpty() ? size : Math.min(size, Long.parseLong(last) + 1);
        return new Range(Long.parseLong(first), to);
    }
}
