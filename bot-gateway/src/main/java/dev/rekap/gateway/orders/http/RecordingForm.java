package dev.rekap.gateway.orders.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A form with one file behind its fields, written as it is read: nothing of the file stays in memory. The closing boundary is
 * written only behind a file that was read to its end, so a part never looks like the whole.
 */
final class RecordingForm {

    private static final String LINE = "\r\n";

    private final String boundary;
    private final StringBuilder fields = new StringBuilder();

    /** A form with this boundary, which no content may hold. */
    RecordingForm(String boundary) {
        this.boundary = boundary;
    }

    RecordingForm field(String name, String value) {
        part(fields, "form-data; name=\"" + name + "\"");
        fields.append(LINE).append(value).append(LINE);
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    void write(OutputStream out, String fileName, InputStream content) throws IOException {
        StringBuilder head = new StringBuilder(fields);
        part(head, "form-data; name=\"files\"; filename=\"" + quoted(fileName) + "\"");
        head.append("Content-Type: application/octet-stream").append(LINE).append(LINE);
        out.write(bytes(head.toString()));
        content.transferTo(out);
        out.write(bytes(LINE + "--" + boundary + "--" + LINE));
    }

    private void part(StringBuilder text, String disposition) {
        text.append("--").append(boundary).append(LINE);
        text.append("Content-Disposition: ").append(disposition).append(LINE);
    }

    /** As browsers do (WHATWG HTML, multipart/form-data). */
    private static String quoted(String name) {
        return name.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
