package dev.rekap.gateway.orders;

import dev.rekap.gateway.orders.ReportApi.Format;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Limits of a user, and of how long things may take.
 *
 * @param maxDownload bytes that bots may download; 0 for any
 * @param filesPerHour recordings of a user
 * @param openReports unfinished reports of a user
 * @param remindAfter a report was opened
 * @param openFor how long a report may stay open
 * @param transferWithin how long a recording may take to be transferred
 * @param zone in which users read times
 * @param table what users get first
 */
public record ChatLimits(
        long maxDownload,
        int filesPerHour,
        int openReports,
        Duration remindAfter,
        Duration openFor,
        Duration transferWithin,
        ZoneId zone,
        Table table) {

    /** Forms of the table that comes by itself; the other one is had by a button. */
    public enum Table {
        /** A workbook, which opens in columns in every locale and keeps telephone numbers. */
        XLSX,
        /** Text, separated as the language of its reader expects. */
        CSV;

        /** The format for a reader of this locale. */
        public Format format(Locale locale) {
            return this == XLSX ? Format.XLSX : Format.csv(locale);
        }
    }

    private static final DateTimeFormatter OPENED = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm", Locale.ROOT);

    /** The name of a document of the report, without extension. */
    public String fileName(ChatReport report) {
        return "rekap-" + OPENED.format(report.openedAt().atZone(zone));
    }
}
