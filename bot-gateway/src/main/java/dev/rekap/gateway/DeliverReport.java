package dev.rekap.gateway;

import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.PipelineMessage;
import dev.rekap.contracts.ReportProgress;
import dev.rekap.contracts.ReportReady;
import dev.rekap.contracts.ReportSettings;
import dev.rekap.contracts.Stage;

/**
 * Tells the user how a report stands. A report that came over HTTP has nobody waiting in a chat: whoever sent it asks
 * report-service, and nothing is left to do here.
 */
public final class DeliverReport implements Step<PipelineMessage> {

    @Override
    public Class<PipelineMessage> accepts() {
        return PipelineMessage.class;
    }

    @Override
    public Stage stage() {
        return Stage.REPORT;
    }

    @Override
    public Outcome handle(PipelineMessage message) {
        ReportSettings settings = switch (message) {
            case ReportReady ready -> ready.settings();
            case ReportProgress progress -> progress.settings();
            default -> throw new IllegalArgumentException("not for a user: " + message.type());
        };
        if (settings.replyTo() == null) {
            return Outcome.done();
        }
        // Kept on the ladder rather than dropped: it can be delivered once there is a way into the chat.
        return Outcome.retryLater(FailureCode.INTERNAL_ERROR, "no chat is connected");
    }
}
