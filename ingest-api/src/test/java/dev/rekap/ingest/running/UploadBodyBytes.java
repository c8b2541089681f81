package dev.rekap.ingest.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** The body of a form, written by hand, so that it can also be wrong. */
final class UploadBodyBytes {

    static final String BOUNDARY = "----rekap-test-boundary";
    static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    UploadBodyBytes field(String name, Object value) {
        return part("form-data; name=\"" + name + "\"", value.toString().getBytes(UTF_8));
    }

    UploadBodyBytes file(String name, byte[] content) {
        return part(disposition(name), content);
    }

    UploadBodyBytes part(String disposition, byte[] content) {
        body.writeBytes(head(disposition));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
        return this;
    }

    static String disposition(String fileName) {
        return "form-data; name=\"files\"; filename=\"" + fileName + "\"";
    }

    static byte[] head(String disposition) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition
                        + "\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(UTF_8);
    }

    static byte[] end() {
        return ("--" + BOUNDARY + "--\r\n").getBytes(UTF_8);
    }

    byte[] withoutEnd() {
        return body.toByteArray();
    }

    byte[] whole() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(end());
        return whole.toByteArray();
    }
}
