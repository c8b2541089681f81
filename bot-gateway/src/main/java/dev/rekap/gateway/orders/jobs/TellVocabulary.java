package dev.rekap.gateway.orders.jobs;

import dev.rekap.contracts.UserId;
import dev.rekap.gateway.channel.Bubble;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.texts.Phrase;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.orders.ReportApi;
import java.util.List;

/** Tells a person which words are listened for in their recordings, or clears them. */
public final class TellVocabulary {

    private final UnitOfWork unit;
    private final ReportApi api;
    private final Outbox outbox;

    public TellVocabulary(UnitOfWork unit, ReportApi api, Outbox outbox) {
        this.unit = unit;
        this.api = api;
        this.outbox = outbox;
    }

    void run(Errand.Vocabulary errand) {
        String text = text(errand, new UserId("telegram:" + errand.person()), Texts.of(errand.locale()));
        unit.run(() -> outbox.say(errand.chat(), Bubble.of(text), null));
    }

    private String text(Errand.Vocabulary errand, UserId user, Words words) {
        if (errand.clear()) {
            api.clearVocabulary(user);
            return words.say(Phrase.VOCABULARY_CLEARED);
        }
        List<String> terms = api.vocabulary(user);
        return terms.isEmpty()
                ? words.say(Phrase.VOCABULARY_NONE)
                : words.say(Phrase.VOCABULARY_SHOW, "• " + String.join("\n• ", terms));
    }
}
