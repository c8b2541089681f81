package dev.rekap.ingest.http;

import dev.rekap.ingest.IncomingFile;
import java.util.List;
import java.util.Map;

/**
 * A form that was read to its end.
 *
 * @param texts of its fields, not yet checked
 * @param files in the order they were sent
 * @param surplus names of files beyond what one call takes
 * @param <F> its fields
 */
record UploadForm<F>(Map<F, String> texts, List<IncomingFile> files, List<String> surplus) {}
