package dev.rekap.ingest.kind;

import dev.rekap.contracts.decisions.PartKind;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.ingest.AudioCheck;
import dev.rekap.ingest.IncomingFile;
import dev.rekap.ingest.material.MaterialCheck;
import dev.rekap.ingest.material.MaterialProblem;
import dev.rekap.pictures.PictureException;
import dev.rekap.pictures.Pictures;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/**
 * Looks for a picture first, then for sound and moving pictures, then for a document. What it does not know is refused: unlike a
 * recording it goes to no decoder that would know better.
 */
public final class MaterialContentCheck implements MaterialCheck {

    private static final String UNKNOWN = "application/octet-stream";

    /** The name refines what the content begins with: all of Office is a zip or an OLE container. It cannot make a zip a photo. */
    private static final Set<String> DOCUMENTS = Set.of(
            "application/pdf",
            "application/rtf",
            "text/plain",
            "text/csv",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet");

    private final AudioCheck audio;
    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    public MaterialContentCheck(AudioCheck audio) {
        this.audio = audio;
    }

    @Override
    public PartFinding check(IncomingFile file) throws IOException {
        if (file.size() == 0) {
            return new PartFinding.Refused(OrderProblem.EMPTY_FILE);
        }
        try {
            return new PartFinding.Fit(
                    PartKind.PICTURE, Pictures.inspect(file.content()).contentType());
        } catch (PictureException e) {
            return switch (e.reason()) {
                case UNSUPPORTED -> new PartFinding.Refused(MaterialProblem.PICTURE_NOT_SUPPORTED);
                case TOO_MANY_PIXELS -> new PartFinding.Refused(MaterialProblem.PICTURE_TOO_LARGE);
                case DAMAGED -> new PartFinding.Refused(MaterialProblem.PICTURE_DAMAGED);
                case NOT_A_PICTURE -> checkOther(file);
            };
        }
    }

    private PartFinding checkOther(IncomingFile file) throws IOException {
        if (audio.check(file.content()) instanceof AudioCheck.Finding.Audio(var contentType)
                && !contentType.equals(UNKNOWN)) {
            PartKind kind = contentType.startsWith("audio/") ? PartKind.AUDIO : PartKind.VIDEO;
            return new PartFinding.Fit(kind, contentType);
        }
        String contentType = detect(file);
        return DOCUMENTS.contains(contentType)
                ? new PartFinding.Fit(PartKind.DOCUMENT, contentType)
                : new PartFinding.Refused(MaterialProblem.FILE_NOT_SUPPORTED);
    }

    private String detect(IncomingFile file) throws IOException {
        Metadata hints = new Metadata();
        hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.name());
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file.content()))) {
            return types.detect(content, hints).getBaseType().toString();
        }
    }
}
