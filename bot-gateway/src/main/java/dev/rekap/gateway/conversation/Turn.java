package dev.rekap.gateway.conversation;

import dev.rekap.gateway.ChatKind;
import dev.rekap.gateway.Origin;
import dev.rekap.gateway.Person;
import dev.rekap.gateway.texts.Phrase;
import dev.rekap.gateway.texts.Texts;
import dev.rekap.gateway.texts.Words;
import java.util.Locale;

/**
 * An event with who it is from.
 *
 * @param words in the language of the person
 */
record Turn(Origin origin, Person person, Words words) {

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
