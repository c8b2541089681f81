package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.Button;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.texts.Phrase;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.channel.users.Persons;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.Press;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /language}: asks with buttons, or takes an argument. */
final class LanguageCommand implements Command {

    private static final Map<String, Locale> NAMES = Map.of(
            "id", Texts.INDONESIAN,
            "indonesia", Texts.INDONESIAN,
            "bahasa indonesia", Texts.INDONESIAN,
            "indonesian", Texts.INDONESIAN,
            "en", Texts.ENGLISH,
            "english", Texts.ENGLISH,
            "inggris", Texts.ENGLISH);

    private final Persons persons;
    private final ChatReports reports;
    private final Speech speech;

    LanguageCommand(Persons persons, ChatReports reports, Outbox outbox) {
        this.persons = persons;
        this.reports = reports;
        this.speech = new Speech(outbox);
    }

    @Override
    public void run(Turn turn, String argument) {
        Locale choice = NAMES.get(argument.toLowerCase(Locale.ROOT));
        if (choice != null) {
            speech.say(turn, choose(turn, choice));
        } else {
            List<Button> buttons = Texts.LOCALES.stream()
                    .map(locale ->
                            new Button(Texts.of(locale).say(Phrase.LANGUAGE_NAME), new Press.Speak(locale).data()))
                    .toList();
            speech.say(
                    turn,
                    turn.say(argument.isEmpty() ? Phrase.LANGUAGE_ASK : Phrase.LANGUAGE_UNKNOWN),
                    List.of(buttons));
        }
    }

    /**
     * The choice is made.
     *
     * @return what the person reads, in the language chosen
     */
    String choose(Turn turn, Locale choice) {
        persons.save(turn.person().speaking(choice));
        reports.speak(turn.person().id(), choice);
        return Texts.of(choice).say(Phrase.LANGUAGE_SET);
    }
}
