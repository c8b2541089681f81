package dev.rekap.report.http;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.http.Caller;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The progress of a report as it happens. */
@RestController
class EventController {

    private final VisibleReports visible;
    private final ProgressStreams streams;

    EventController(VisibleReports visible, ProgressStreams streams) {
        this.visible = visible;
        this.streams = streams;
    }

    /**
     * Server-sent events named {@code progress}: the state now, each change, and at last the one that has ended; then the
     * stream closes. Comments between them keep the connection alive.
     */
    @GetMapping("/api/v1/reports/{id}/events")
    SseEmitter events(@AuthenticationPrincipal Caller caller, @PathVariable ReportId id) {
        return streams.open(visible.report(caller, id).id());
    }
}
