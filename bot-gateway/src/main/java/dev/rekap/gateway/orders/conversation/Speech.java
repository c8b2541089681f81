package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.Bubble;
import dev.rekap.gateway.channel.Button;
import dev.rekap.gateway.channel.ChatKind;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.texts.Layout;
import dev.rekap.gateway.channel.texts.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says things in a chat. In groups an answer stands under what it answers, so that it is clear who is meant. */
public final class Speech {

    private final Outbox outbox;

    public Speech(Outbox outbox) {
        this.outbox = outbox;
    }

    public void say(Turn turn, Phrase phrase, Object... arguments) {
        say(turn, turn.say(phrase, arguments));
    }

    public void say(Turn turn, String text) {
        say(turn, text, List.of());
    }

    /** With buttons, which stand under the last piece if the text is long. */
    public void say(Turn turn, String text, List<List<Button>> buttons) {
        List<String> pieces = Layout.split(text, Bubble.MAX_TEXT);
        Long answered = turn.origin().kind() == ChatKind.GROUP ? message(turn) : null;
        for (int i = 0; i < pieces.size(); i++) {
            boolean last = i == pieces.size() - 1;
            outbox.say(turn.chat(), new Bubble(pieces.get(i), last ? buttons : List.of()), answered);
        }
    }

    /** Under the message that it answers. */
    void reply(Turn turn, Phrase phrase, Object... arguments) {
        outbox.say(turn.chat(), Bubble.of(Layout.shorten(turn.say(phrase, arguments), Bubble.MAX_TEXT)), message(turn));
    }

    private static @Nullable Long message(Turn turn) {
        return turn.origin().message() == 0 ? null : turn.origin().message();
    }
}
