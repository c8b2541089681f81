package dev.rekap.ingest.http;

import dev.rekap.ingest.IncomingFile;
import java.util.List;

/**
 * An upload that was read to its end.
 *
 * @param fields what they say
 * @param files in the order they were sent
 * @param surplus names of files beyond what one call takes
 */
record UploadForm(UploadFields fields, List<IncomingFile> files, List<String> surplus) {}
