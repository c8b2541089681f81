package dev.rekap.gateway.orders;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What a person may, and how long things may take.
 *
 * @param maxDownload bytes that bots may download; 0 for any
 * @param filesPerHour recordings of a person
 * @param openReports unfinished reports of a person
 * @param remindAfter a report was opened
 * @param openFor how long a report may stay open
 * @param bringWithin how long it is tried to bring a recording to the pipeline
 * @param zone in which persons read times
 */
public record Limits(
        long maxDownload,
        int filesPerHour,
        int openReports,
        Duration remindAfter,
        Duration openFor,
        Duration bringWithin,
        ZoneId zone) {}
