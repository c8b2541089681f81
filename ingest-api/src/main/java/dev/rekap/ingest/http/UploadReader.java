package dev.rekap.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import dev.rekap.ingest.FileName;
import dev.rekap.ingest.IncomingFile;
import dev.rekap.ingest.spool.OversizeException;
import dev.rekap.ingest.spool.Spool;
import dev.rekap.ingest.spool.SpoolFullException;
import dev.rekap.ingest.spool.SpooledCall;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.file.InvalidPathException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/**
 * Reads a multipart form as a stream: files go to the disk, never into the heap, and everything is bounded.
 *
 * @param <F> the fields that it may have beside the files
 */
final class UploadReader<F extends Enum<F> & FormField> {

    private static final int MAX_FIELD_LENGTH = 64 << 10;
    private static final int MAX_PART_HEADER = 16 << 10;

    /** More than any client of good faith sends. */
    private static final int MAX_PARTS = 500;

    private final Class<F> fields;
    private final int maxFiles;
    private final long maxFileSize;
    private final Duration timeout;

    /** Creates the reader; {@code timeout} limits the whole body. */
    UploadReader(Class<F> fields, int maxFiles, long maxFileSize, Duration timeout) {
        this.fields = fields;
        this.maxFiles = maxFiles;
        this.maxFileSize = maxFileSize;
        this.timeout = timeout;
    }

    /** The room on the disk for a call; users have their share of it. */
    static SpooledCall open(Spool spool, Caller caller) {
        return switch (caller) {
            case Caller.Service() -> spool.open();
            case Caller.User(UserId user) -> spool.open(user);
            case Caller.Guest _ -> throw new ProblemException(StandardProblem.FORBIDDEN);
        };
    }

    /**
     * Reads it to the end, or up to the first thing that makes it impossible.
     *
     * @param check of the fields that stand before the first file, before that is read
     * @throws ProblemException if the call cannot be taken as a whole
     */
    UploadForm<F> read(HttpServletRequest request, SpooledCall spool, Consumer<Map<F, String>> check) {
        try {
            return readParts(request, spool, check);
        } catch (FileUploadSizeException _) {
            // Nothing but a name makes the header of a part long.
            throw new ProblemException(OrderProblem.INVALID_FILE_NAME);
        } catch (SpoolFullException e) {
            throw new ProblemException(StandardProblem.BUSY, e);
        } catch (DeadlineException | SocketTimeoutException e) {
            throw new ProblemException(StandardProblem.REQUEST_TIMEOUT, e);
        } catch (IOException e) {
            throw new ProblemException(
                    e.getCause() instanceof SocketTimeoutException
                            ? StandardProblem.REQUEST_TIMEOUT
                            : StandardProblem.MALFORMED_REQUEST,
                    e);
        }
    }

    private UploadForm<F> readParts(HttpServletRequest request, SpooledCall spool, Consumer<Map<F, String>> check)
            throws IOException {
        JakartaServletFileUpload<?, ?> upload = new JakartaServletFileUpload<>();
        upload.setMaxPartHeaderSize(MAX_PART_HEADER);
        upload.setHeaderCharset(UTF_8);
        FileItemInputIterator parts = upload.getItemIterator(new TimedRequest(request, timeout));
        Map<F, String> texts = new EnumMap<>(fields);
        List<IncomingFile> files = new ArrayList<>();
        List<String> surplus = new ArrayList<>();
        int count = 0;
        while (parts.hasNext()) {
            if (++count > MAX_PARTS) {
                throw new ProblemException(StandardProblem.MALFORMED_REQUEST, "> " + MAX_PARTS);
            }
            FileItemInput part = parts.next();
            String field = part.getFieldName() == null ? "" : part.getFieldName();
            if (field.equals(FormField.FILES)) {
                if (files.isEmpty()) {
                    check.accept(texts);
                }
                readFile(part, spool, files, surplus);
            } else {
                readField(field, part, texts);
            }
        }
        if (count == 0) {
            throw new ProblemException(StandardProblem.MALFORMED_REQUEST);
        }
        return new UploadForm<>(texts, files, surplus);
    }

    private void readFile(FileItemInput part, SpooledCall spool, List<IncomingFile> files, List<String> surplus)
            throws IOException {
        String name = name(part);
        // Not closed: closing would read the part to its end, however far that is.
        InputStream content = part.getInputStream();
        try {
            if (files.size() < maxFiles) {
                files.add(spool.write(name, content, maxFileSize));
            } else {
                spool.skip(content, maxFileSize);
                surplus.add(name);
            }
        } catch (OversizeException _) {
            throw new ProblemException(OrderProblem.FILE_TOO_LARGE, FileName.shown(name))
                    .with("name", FileName.shown(name))
                    .with("limit_bytes", maxFileSize);
        }
    }

    /** The name as it was sent; one that cannot be a name is dealt with when the file is looked at. */
    private static String name(FileItemInput part) {
        try {
            return part.getName() == null ? "" : part.getName();
        } catch (InvalidPathException e) {
            return e.getInput();
        }
    }

    private void readField(String name, FileItemInput part, Map<F, String> texts) throws IOException {
        F field = Arrays.stream(fields.getEnumConstants())
                .filter(each -> each.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(StandardProblem.UNKNOWN_FIELD, FileName.shown(name)));
        byte[] bytes = part.getInputStream().readNBytes(MAX_FIELD_LENGTH + 1);
        if (bytes.length > MAX_FIELD_LENGTH) {
            throw new ProblemException(field.invalid());
        }
        if (texts.put(field, new String(bytes, UTF_8)) != null) {
            throw new ProblemException(StandardProblem.MALFORMED_REQUEST, "2 × " + field.label());
        }
    }
}
