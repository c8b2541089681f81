package dev.rekap.gateway.channel;

import dev.rekap.contracts.orders.ReportId;
import java.util.Optional;

/** Says what a report's counter message shows now. */
@FunctionalInterface
public interface RenderCounter {

    /** The newest state; none if the report is not known any more, and nothing is to be shown. */
    Optional<Bubble> render(ReportId report);
}
