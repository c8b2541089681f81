package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.ChatKind;
import dev.rekap.gateway.channel.Origin;
import dev.rekap.gateway.channel.texts.Phrase;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.channel.users.Person;
import java.util.Locale;

/**
 * An event with who it is from.
 *
 * @param words in the language of the person
 */
public record Turn(Origin origin, Person person, Words words) {

    static Turn of(Origin origin, Person person) {
        return new Turn(origin, person, Texts.of(Texts.locale(person.language(), origin.languageCode())));
    }

    long chat() {
        return origin.chat();
    }

    Locale locale() {
        return words.locale();
    }

    boolean isPrivate() {
        return origin.kind() == ChatKind.PRIVATE;
    }

    String say(Phrase phrase, Object... arguments) {
        return words.say(phrase, arguments);
    }
}
