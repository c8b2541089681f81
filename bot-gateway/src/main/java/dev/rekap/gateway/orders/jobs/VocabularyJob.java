package dev.rekap.gateway.orders.jobs;

import dev.rekap.contracts.UserId;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.ReportApi;
import java.util.List;

/** Sends a user the vocabulary of their recordings, or clears it. */
public record VocabularyJob(UnitOfWork unit, ReportApi api, Outbox outbox) {

    void run(OrderJob.Vocabulary job) {
        String text = text(job, new UserId("telegram:" + job.user()), Texts.of(job.locale()));
        unit.run(() -> outbox.send(job.to(), OutgoingMessage.of(text), null));
    }

    private String text(OrderJob.Vocabulary job, UserId user, Words words) {
        if (job.clear()) {
            api.clearVocabulary(user);
            return words.text(OrderPhrase.VOCABULARY_CLEARED);
        }
        List<String> terms = api.vocabulary(user);
        return terms.isEmpty()
                ? words.text(OrderPhrase.VOCABULARY_NONE)
                : words.text(OrderPhrase.VOCABULARY_SHOW, "• " + String.join("\n• ", terms));
    }
}
