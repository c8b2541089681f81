package dev.rekap.contracts.orders;

/**
 * One file of one report on its way through the pipeline.
 *
 * @param reportId the report that the file belongs to
 * @param version of the report that this work is for, from 1; a retry counts it up, and what arrives for an older one is stale
 * @param settings of the report, so that no step needs to ask for them
 * @param file the recording
 */
public record FileTask(ReportId reportId, int version, ReportSettings settings, AudioFile file) {

    public FileTask {
        if (version < 1) {
            throw new IllegalArgumentException("version starts at 1");
        }
    }
}
