package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.ChatUsers;
import dev.rekap.gateway.channel.OutgoingMessage.Button;
import dev.rekap.gateway.channel.conversation.ChatCommands.Command;
import dev.rekap.gateway.channel.conversation.ChatContext;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.Press;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /language}: asks with buttons, or takes an argument. */
record LanguageCommand(ChatUsers users, ChatReports reports) implements Command {

    private static final Map<String, Locale> NAMES = Map.of(
            "id", Texts.INDONESIAN,
            "indonesia", Texts.INDONESIAN,
            "bahasa indonesia", Texts.INDONESIAN,
            "indonesian", Texts.INDONESIAN,
            "en", Texts.ENGLISH,
            "english", Texts.ENGLISH,
            "inggris", Texts.ENGLISH);

    @Override
    public void run(ChatContext context, String argument) {
        Locale choice = NAMES.get(argument.toLowerCase(Locale.ROOT));
        if (choice != null) {
            context.send(choose(context, choice));
        } else {
            List<Button> buttons = Texts.LOCALES.stream()
                    .map(locale -> new Button(
                            Texts.of(locale).text(OrderPhrase.LANGUAGE_NAME), new Press.Speak(locale).data()))
                    .toList();
            context.send(
                    context.text(argument.isEmpty() ? OrderPhrase.LANGUAGE_ASK : OrderPhrase.LANGUAGE_UNKNOWN),
                    List.of(buttons));
        }
    }

    /**
     * The choice is made.
     *
     * @return what the user reads, in the language chosen
     */
    String choose(ChatContext context, Locale choice) {
        users.save(context.user().withLanguage(choice));
        reports.setLanguage(context.user().id(), choice);
        return Texts.of(choice).text(OrderPhrase.LANGUAGE_SET);
    }
}
