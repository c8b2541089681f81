package dev.rekap.stt.engine.http;

import dev.rekap.stt.engine.AudioUpload;
import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;

/**
 * A form with one file (RFC 7578), which is read as it is sent. No value can end its part: the boundary is random.
 *
 * @param contentType for the request's header
 * @param body to send
 */
public record AudioForm(String contentType, BodyPublisher body) {

    public static AudioForm of(Map<String, String> fields, String fileField, AudioUpload upload)
            throws FileNotFoundException {
        String boundary = "rekap-" + UUID.randomUUID();
        StringBuilder head = new StringBuilder();
        fields.forEach((name, value) -> head.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        head.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(fileField)
                .append("\"; filename=\"")
                .append(upload.name())
                .append("\"\r\nContent-Type: ")
                .append(upload.contentType())
                .append("\r\n\r\n");
        return new AudioForm(
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.concat(
                        BodyPublishers.ofString(head.toString()),
                        BodyPublishers.ofFile(upload.file()),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
    }
}
