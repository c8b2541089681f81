package dev.rekap.gateway.orders;

/** Why a recording is refused before the pipeline sees it; beside the codes of ingest-api. */
public final class Reasons {

    /** Above what bots may download. */
    public static final String TOO_LARGE = "FILE_TOO_LARGE";

    /** The report has the same recording. */
    public static final String DUPLICATE = "DUPLICATE_FILE";

    /** Telegram no longer has it. */
    public static final String GONE = "GONE_FROM_TELEGRAM";

    /** It could not be brought to the pipeline in time. */
    public static final String NOT_BROUGHT = "NOT_BROUGHT";

    private Reasons() {}
}
