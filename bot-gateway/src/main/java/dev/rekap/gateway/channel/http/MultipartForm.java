package dev.rekap.gateway.channel.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A form with files behind its fields, written as they are read: nothing of a file stays in memory. The closing boundary is
 * written only behind files that were read to their end, so a part never looks like the whole.
 */
public final class MultipartForm {

    private static final String LINE = "\r\n";

    private final String boundary;
    private final StringBuilder fields = new StringBuilder();
    private final List<FilePart> files = new ArrayList<>();

    /** A form with this boundary, which no content may hold. */
    public MultipartForm(String boundary) {
        this.boundary = boundary;
    }

    /** Opens the content of a file when its turn comes. */
    @FunctionalInterface
    public interface Content {

        /** The content, closed after it was read; none if the file is to be left out after all. */
        Optional<InputStream> open() throws IOException;
    }

    private record FilePart(String name, Content content) {}

    /** Adds a field. */
    public MultipartForm field(String name, String value) {
        part(fields, "form-data; name=\"" + name + "\"");
        fields.append(LINE).append(value).append(LINE);
        return this;
    }

    /** Adds a file, called {@code files} in the form. */
    public MultipartForm file(String name, Content content) {
        files.add(new FilePart(name, content));
        return this;
    }

    /** The value of the header {@code Content-Type}. */
    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /** Writes fields and files. */
    public void write(OutputStream out) throws IOException {
        out.write(bytes(fields.toString()));
        for (FilePart file : files) {
            Optional<InputStream> content = file.content().open();
            if (content.isPresent()) {
                write(out, file.name(), content.get());
            }
        }
        out.write(bytes("--" + boundary + "--" + LINE));
    }

    private void write(OutputStream out, String name, InputStream content) throws IOException {
        StringBuilder head = new StringBuilder();
        part(head, "form-data; name=\"files\"; filename=\"" + quoted(name) + "\"");
        head.append("Content-Type: application/octet-stream").append(LINE).append(LINE);
        try (content) {
            out.write(bytes(head.toString()));
            content.transferTo(out);
        }
        out.write(bytes(LINE));
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
