package dev.rekap.gateway.orders.correction;

import dev.rekap.gateway.channel.GoneException;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.Recipient;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.CorrectionId;
import dev.rekap.gateway.orders.FetchedReport;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.ReportApi;
import dev.rekap.gateway.orders.correction.Correction.Panel;
import dev.rekap.gateway.orders.correction.CorrectionStep.Kind;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the steps of corrections, and shows what follows. */
public record CorrectionJob(
        UnitOfWork unit, CorrectionStore corrections, ChatReports reports, ReportApi api, Outbox outbox, Clock clock) {

    /** Takes the step of this revision, unless another has begun; once more after a crash is harmless. */
    public void run(CorrectionId id, int revision) {
        unit.call(() -> corrections.find(id))
                .filter(correction -> correction.revision() == revision)
                .ifPresent(this::run);
    }

    private void run(Correction correction) {
        Words words = Texts.of(correction.to().locale());
        if (correction.step().kind() == Kind.CLOSE) {
            show(correction, CorrectionPanel.closed(words.text(OrderPhrase.CORRECTION_CLOSED)), null);
            return;
        }
        try {
            take(correction, words);
        } catch (GoneException _) {
            show(correction, CorrectionPanel.closed(words.text(OrderPhrase.REPORT_GONE)), null);
        }
    }

    private void take(Correction correction, Words words) {
        CorrectionStep step = correction.step();
        RowEdit edit = new RowEdit(api, correction);
        Optional<String> problem = edit.take();
        FetchedReport content = api.content(correction.report());
        if (!content.status().isTerminal()) {
            show(correction, CorrectionPanel.closed(words.text(OrderPhrase.DONE_ALREADY)), null);
            return;
        }
        int delivered = unit.call(() -> reports.find(correction.report()))
                .map(ChatReport::delivered)
                .orElse(0);
        boolean isSent = step.kind() == Kind.SEND && problem.isEmpty();
        CorrectedTable table = new CorrectedTable(content, words);
        CorrectionPanel panel =
                new CorrectionPanel(table, !isSent && content.version() > delivered, () -> page(correction));
        String notice = edit.notice(problem, table);
        // A value that was refused can be written again at once.
        CorrectionStep next = problem.isPresent() && step.kind() == Kind.REPLACE
                ? CorrectionStep.of(Kind.SHOW_VALUE, step.number(), step.column())
                : step;
        @Nullable
        String question = step.kind() == Kind.ASK_VALUE || step.kind() == Kind.ASK_ROW
                ? table.question(step).orElse(null)
                : null;
        show(correction, panel.after(next, notice), question);
    }

    /** In a group everybody would have the page. */
    private Optional<URI> page(Correction correction) {
        return isPrivate(correction.to()) ? api.reviewPage(correction.report()) : Optional.empty();
    }

    private void show(Correction correction, Panel panel, @Nullable String question) {
        unit.run(() -> corrections
                .lock(correction.id())
                .filter(current -> current.revision() == correction.revision())
                .map(current -> current.shows(panel))
                .ifPresent(current -> {
                    corrections.save(question == null ? current : ask(current, question));
                    outbox.showLive(current.to(), current.id().value());
                }));
    }

    private Correction ask(Correction correction, String question) {
        // In a group the app of every member would begin a reply.
        outbox.send(
                correction.to(),
                isPrivate(correction.to()) ? OutgoingMessage.question(question) : OutgoingMessage.of(question),
                null);
        return correction.asks(new Correction.Question(question, correction.step(), clock.instant()));
    }

    private static boolean isPrivate(Recipient to) {
        return to.chat() == to.user();
    }
}
