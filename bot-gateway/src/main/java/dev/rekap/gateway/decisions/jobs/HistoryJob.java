package dev.rekap.gateway.decisions.jobs;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.texts.Layout;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.decisions.DecisionApi;
import dev.rekap.gateway.decisions.DecisionApi.PastDecision;
import dev.rekap.gateway.decisions.DecisionPhrase;
import dev.rekap.gateway.decisions.FieldLines;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Sends the last decisions of a user. */
public record HistoryJob(UnitOfWork unit, DecisionApi api, Outbox outbox, ZoneId zone) {

    private static final int MOST = 10;

    private static final int NAME = 60;

    void run(DecisionJob.History job) {
        List<PastDecision> past = api.history(new UserId("telegram:" + job.user()), MOST);
        Words words = Texts.of(job.locale());
        List<String> lines = new ArrayList<>();
        lines.add(words.text(past.isEmpty() ? DecisionPhrase.HISTORY_NONE : DecisionPhrase.HISTORY_TITLE));
        for (int i = 0; i < past.size(); i++) {
            lines.add(line(i + 1, past.get(i), words));
        }
        unit.run(() -> outbox.send(
                job.to(),
                OutgoingMessage.of(Layout.shorten(String.join("\n", lines), OutgoingMessage.MAX_TEXT)),
                null));
    }

    private String line(int number, PastDecision decision, Words words) {
        String kind = new FieldLines(words).kind(decision.kind() == null ? "" : decision.kind());
        String name = decision.name() == null
                ? ""
                : words.text(DecisionPhrase.HISTORY_NAME, Layout.shorten(decision.name(), NAME));
        String time =
                decision.at() == null ? "" : words.text(DecisionPhrase.HISTORY_TIME, words.time(decision.at(), zone));
        return words.text(DecisionPhrase.HISTORY_LINE, number, kind, name, words.text(state(decision.state())), time);
    }

    private static DecisionPhrase state(DecisionState state) {
        return switch (state) {
            case COLLECTING, READING, APPROVED, DOING, UNDOING -> DecisionPhrase.HISTORY_STATE_WORKING;
            case PROPOSED, ASKING -> DecisionPhrase.HISTORY_STATE_WAITING;
            case DONE -> DecisionPhrase.HISTORY_STATE_DONE;
            case UNDONE -> DecisionPhrase.HISTORY_STATE_UNDONE;
            case REJECTED -> DecisionPhrase.HISTORY_STATE_REJECTED;
            case EXPIRED -> DecisionPhrase.HISTORY_STATE_EXPIRED;
            case FAILED -> DecisionPhrase.HISTORY_STATE_FAILED;
            case UNKNOWN -> DecisionPhrase.HISTORY_STATE_UNKNOWN;
            case PARTLY_DONE -> DecisionPhrase.HISTORY_STATE_PARTLY_DONE;
        };
    }
}
