import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A seller sends recordings to the bot in a simulated Telegram and gets a workbook back, whose rows a program has as CSV from
 * report-service: TELEGRAM-URL REPORT-URL TRUTH.csv TARGET.csv RECORDING... The workbook is put beside the CSV.
 *
 * <p>The service token comes in {@code REKAP_SERVICE_TOKEN}, the patience in seconds in {@code REKAP_DEMO_TIMEOUT}. With
 * {@code REKAP_DEMO_FIRST} another chat first makes a report of so many recordings; {@code REKAP_DEMO_STARTED} is when the command was
 * given, in seconds of the epoch. Ends with
 * 0 if every recording is rows or a named failure and the CSV has exactly those rows, else with 1.
 */
final class Demo {
    private static final String SELLER = "Penjual";
    private static final String DONE = "Selesai";
    private static final long PAUSE_MILLIS = 300;
    private static final int LAST_LOOKS = 30;

    private final long started = System.nanoTime();
    private final long patience = Long.parseLong(System.getenv().getOrDefault("REKAP_DEMO_TIMEOUT", "600"));
    private final boolean terminal = "1".equals(System.getenv("REKAP_DEMO_TERMINAL"));
    private String shown = "";

    void main(String[] arguments) throws IOException, InterruptedException {
        String telegram = arguments[0];
        Path target = Path.of(arguments[3]);
        List<Path> recordings = List.of(arguments).subList(4, arguments.length).stream().map(Path::of).toList();
        // Another one each time, so that a Telegram which outlives the demonstration shows a fresh chat.
        long seller = 1_000_000_000L + System.currentTimeMillis() % 1_000_000_000L;

        int few = Math.min(recordings.size(), Integer.parseInt(System.getenv().getOrDefault("REKAP_DEMO_FIRST", "0")));
        if (few > 0) {
            Path first = target.resolveSibling("first.xlsx");
            converse(DemoChat.begin(telegram, seller + 1, SELLER), recordings.subList(0, few), first);
            System.err.printf(
                    "The first table, of %d recordings, came %d s after the command: %s%n", few, sinceCommand(), first);
        }
        DemoChat chat = DemoChat.begin(telegram, seller, SELLER);
        Path workbook = target.resolveSibling(target.getFileName().toString().replaceFirst("\\.csv$", ".xlsx"));
        Exchange exchange = converse(chat, recordings, workbook);
        System.err.printf("The table of all %d came %d s after the command.%n", recordings.size(), sinceCommand());

        Map<?, ?> report = report(arguments[1], "telegram:" + seller);
        saveCsv(arguments[1], report, target);
        System.out.println("The workbook of the chat: " + workbook.toAbsolutePath());
        boolean right = Results.show(report, target, Path.of(arguments[2]), recordings);
        System.out.println();
        System.out.println("The conversation:");
        ConversationPrinter.print(SELLER, chat.messages(), exchange.button(), exchange.before());
        System.out.println();
        System.exit(right ? 0 : 1);
    }

    /** The words on the button that was pressed, and the last message before. */
    private record Exchange(String button, long before) {}

    /** From the greeting to the document. */
    private Exchange converse(DemoChat chat, List<Path> recordings, Path target) throws IOException, InterruptedException {
        chat.says("/start");
        while (chat.messages().size() < 2) {
            pause("the bot did not greet");
        }
        for (Path recording : recordings) {
            chat.sends(recording);
        }
        progress(recordings.size() + " recordings sent");
        DemoChat.Message counter = awaitButton(chat, recordings.size());
        long before = chat.messages().getLast().id() + 1;
        String button = counter.button(DONE);
        chat.presses(counter, button);
        DemoChat.Message document = awaitDocument(chat, counter.id());
        awaitEnd(chat, counter.id());
        end();
        chat.saves(document, target);
        return new Exchange(button, before);
    }

    /** The counter, once it says that all have come. */
    private DemoChat.Message awaitButton(DemoChat chat, int sent) throws IOException, InterruptedException {
        while (true) {
            for (DemoChat.Message message : chat.messages()) {
                if (message.fromBot() && !message.button(DONE).isEmpty()) {
                    progress(message.words());
                    if (message.words().matches("(?s).*\\b" + sent + " (dari|of) .*")) {
                        return message;
                    }
                }
            }
            pause("the bot did not count " + sent + " recordings");
        }
    }

    private DemoChat.Message awaitDocument(DemoChat chat, long counter) throws IOException, InterruptedException {
        while (true) {
            for (DemoChat.Message message : chat.messages()) {
                if (message.id() == counter) {
                    progress(message.words());
                }
                if (message.fromBot() && message.kind().equals("document") && message.file().endsWith(".xlsx")) {
                    return message;
                }
            }
            pause("the bot sent no table");
        }
    }

    /** The document comes first, then the counter's last word, after which it has no button any more. */
    private void awaitEnd(DemoChat chat, long counter) throws IOException, InterruptedException {
        for (int look = 0; look < LAST_LOOKS; look++) {
            for (DemoChat.Message message : chat.messages()) {
                if (message.id() == counter && message.buttons().isEmpty()) {
                    progress(message.words());
                    return;
                }
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private void pause(String otherwise) throws InterruptedException {
        if (seconds() > patience) {
            end();
            System.err.println("rekap: " + otherwise + " within " + patience + " s");
            System.exit(1);
        }
        Thread.sleep(PAUSE_MILLIS);
    }

    private static Map<?, ?> report(String service, String user) throws IOException, InterruptedException {
        List<Map<?, ?>> reports = DemoJson.objects(ask(service + "/api/v1/reports?user_id=" + user).get("reports"));
        if (reports.size() != 1) {
            throw new IOException(user + " has " + reports.size() + " reports instead of one");
        }
        return ask(service + "/api/v1/reports/" + DemoJson.text(reports.getFirst(), "report_id"));
    }

    private static void saveCsv(String service, Map<?, ?> report, Path target) throws IOException, InterruptedException {
        String address = service + "/api/v1/reports/" + DemoJson.text(report, "report_id") + "/report.csv";
        HttpResponse<Path> answer = call(address, BodyHandlers.ofFile(target));
        if (answer.statusCode() != 200) {
            throw new IOException("no CSV: report-service answered " + answer.statusCode());
        }
    }

    private static Map<?, ?> ask(String address) throws IOException, InterruptedException {
        return DemoJson.object(call(address, BodyHandlers.ofString()).body());
    }

    private static <T> HttpResponse<T> call(String address, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Authorization", "Bearer " + System.getenv("REKAP_SERVICE_TOKEN"))
                            .build(),
                    body);
        }
    }

    private long sinceCommand() {
        String command = System.getenv("REKAP_DEMO_STARTED");
        return command == null ? seconds() : System.currentTimeMillis() / 1000 - Long.parseLong(command);
    }

    private long seconds() {
        return (System.nanoTime() - started) / 1_000_000_000L;
    }

    /** What the bot's counter says, on one line that is written over, or line by line where there is no terminal. */
    private void progress(String words) {
        String line = words.lines().filter(each -> !each.isBlank()).reduce((one, other) -> one + " · " + other).orElse("");
        if (line.equals(shown)) {
            return;
        }
        shown = line;
        String text = "In the chat (%d s): %s".formatted(seconds(), line.substring(0, Math.min(line.length(), 110)));
        if (terminal) {
            System.err.print("\r\033[K" + text);
        } else {
            System.err.println(text);
        }
    }

    private void end() {
        if (terminal) {
            System.err.println();
        }
    }
}
