import java.util.List;
import java.util.stream.Collectors;

/** A conversation as a person would read it. */
final class ConversationPrinter {
    private static final int WIDTH = 100;

    private ConversationPrinter() {}

    /**
     * Prints it.
     *
     * @param person who talks with the bot
     * @param pressed the button that was pressed
     * @param before the number of the first message after that
     */
    static void print(String person, List<DemoChat.Message> messages, String pressed, long before) {
        String last = "";
        boolean open = true;
        for (DemoChat.Message message : messages) {
            if (open && message.id() >= before) {
                heading(last, person);
                line("(menekan tombol " + pressed + ")");
                last = person;
                open = false;
            }
            String author = message.fromBot() ? "Bot" : person;
            heading(last, author);
            last = author;
            bubble(message);
        }
    }

    private static void heading(String last, String author) {
        if (!author.equals(last)) {
            System.out.println();
            System.out.println("  " + author);
        }
    }

    private static void bubble(DemoChat.Message message) {
        switch (message.kind()) {
            case "text" -> {}
            case "voice" -> line("(pesan suara) " + message.file());
            case "audio" -> line("(audio) " + message.file());
            default -> line("(berkas) " + message.file());
        }
        if (!message.words().isEmpty()) {
            message.words().lines().forEach(ConversationPrinter::wrapped);
        }
        if (!message.buttons().isEmpty()) {
            line(message.buttons().stream().map(text -> "[" + text + "]").collect(Collectors.joining(" ")));
        }
        if (message.edits() > 0) {
            line("(diubah di tempat " + message.edits() + " kali)");
        }
        if (message.fromBot()) {
            System.out.println("  |");
        }
    }

    private static void wrapped(String text) {
        String rest = text;
        while (rest.length() > WIDTH) {
            int space = rest.lastIndexOf(' ', WIDTH);
            int end = space > 0 ? space : WIDTH;
            line(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        line(rest);
    }

    private static void line(String text) {
        System.out.println(("  | " + text).stripTrailing());
    }
}
