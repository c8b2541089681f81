package dev.rekap.simulator.telegram.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The seller of {@code ./rekap demo}, with a bot that answers at once and a report-service that tells what it is told. */
class DemoTest extends SimulatorTest {
    private static final String HEAD = "Nama,Alamat,Jumlah minuman yang di beli";
    private static final String WORKBOOK = "the bot's workbook";
    private static final String SITI = "Siti,\"Jalan \"\"Melati\"\", 3\",24";
    private static final String KEYBOARD =
            "{\"inline_keyboard\":[[{\"text\":\"Selesai\",\"callback_data\":\"done\"}]]}";
    private static final String FAILED =
            "{\"file_id\":\"3\",\"name\":\"c.wav\",\"size\":3,\"status\":\"FAILED\",\"code\":\"NO_SPEECH\"}";

    @TempDir
    Path files;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer reports;
    private Future<?> answering;
    private volatile String third = FAILED;
    private volatile String csv = String.join("\r\n", "\uFEFF" + HEAD, SITI, "Budi,,5", "");

    private record Outcome(String output, int exit) {}

    @BeforeEach
    void startTheOthers() throws IOException {
        reports = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        reports.createContext("/api/v1/reports", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String text = path.endsWith("/reports")
                    ? "{\"reports\":[{\"report_id\":\"r\"}]}"
                    : path.endsWith("/r/report.csv") ? csv : report();
            byte[] answer = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        reports.start();
        answering = threads.submit(this::answerTheSeller);
    }

    @AfterEach
    void endTheOthers() {
        assertThat(answering).isNotDone();
        reports.stop(0);
        threads.shutdownNow();
    }

    @Test
    void rowsAndNamedFailuresThatAccountForAllAreASuccess() throws Exception {
        Outcome outcome = demo();
        assertThat(outcome.output())
                .contains("c.wav  NO_SPEECH")
                .contains("Evidence: 4 of 5 values have the words they were read from.")
                .contains(
                        "Flags: 2",
                        "a.ogg  Nama = Siti  LOW_CONFIDENCE  heard \"siti\" at 1.3 s",
                        "b.mp3  Alamat  MISSING")
                .contains("1 of 2 spoken recordings have every record exactly as in samples/truth.csv.")
                .contains("b.mp3: spoken [[Budi, , 6]], read [[Budi, , 5]]")
                .contains("All 3 recordings are accounted for: 2 became 2 rows, 1 are named failures.")
                .contains("  | (pesan suara) a.ogg", "  | (menekan tombol Selesai)", "  | (berkas) rekap.xlsx");
        assertThat(outcome.exit()).isZero();
        assertThat(files.resolve("out.csv")).content().isEqualTo(csv);
        assertThat(files.resolve("out.xlsx")).content().isEqualTo(WORKBOOK);
    }

    @Test
    void aRecordingThatIsNeitherAndACsvThatLacksARowAreNoSuccess() throws Exception {
        third = FAILED.replace("FAILED", "PENDING").replace("\"NO_SPEECH\"", "null");
        csv = "\uFEFF" + HEAD + "\r\nBudi,,5\r\n";
        Outcome outcome = demo();
        assertThat(outcome.output())
                .contains("NOT RIGHT: neither rows nor a named failure: [c.wav]")
                .contains("NOT RIGHT: the CSV has other rows");
        assertThat(outcome.exit()).isEqualTo(1);
    }

    private Outcome demo() throws IOException, InterruptedException {
        Path truth = Files.writeString(files.resolve("truth.csv"), "file," + HEAD + """

                a.ogg,Siti,"Jalan ""Melati"", 3",24
                b.mp3,Budi,,6
                """);
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                Path.of("..", "launcher", "demo", "Demo.java").toString(),
                telegram.url().toString(),
                "http://127.0.0.1:" + reports.getAddress().getPort(),
                truth.toString(),
                files.resolve("out.csv").toString(),
                recording("a.ogg", 1),
                recording("b.mp3", 2),
                recording("c.wav", 3));
        program.environment().put("REKAP_SERVICE_TOKEN", "token");
        Process process = program.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(output, process.waitFor());
    }

    private String recording(String name, int size) throws IOException {
        return Files.write(files.resolve(name), new byte[size]).toString();
    }

    private String report() {
        return """
                {"report_id":"r","status":"COMPLETED","files":[
                  {"file_id":"1","name":"suara-01.ogg","size":1,"status":"DONE","code":null},
                  {"file_id":"2","name":"b.mp3","size":2,"status":"DONE","code":null},
                  %s],
                 "records":[
                  {"file_id":"1","values":{"Nama":"Siti","Alamat":"Jalan \\"Melati\\", 3","Jumlah minuman yang di beli":24},
                   "evidence":{"Nama":[{"quote":"siti","start":0,"end":4,"start_seconds":1.25,"end_seconds":1.5}],
                    "Alamat":[{"quote":"jalan melati 3","start":5,"end":19}],
                    "Jumlah minuman yang di beli":[{"quote":"dua lusin","start":20,"end":29}]},
                   "flags":{"Nama":["LOW_CONFIDENCE"],"Alamat":[],"Jumlah minuman yang di beli":[]}},
                  {"file_id":"2","values":{"Nama":"Budi","Alamat":null,"Jumlah minuman yang di beli":5},
                   "evidence":{"Nama":[{"quote":"budi","start":0,"end":4}],"Alamat":[],"Jumlah minuman yang di beli":[]},
                   "flags":{"Nama":[],"Alamat":["MISSING"],"Jumlah minuman yang di beli":[]}}],
                 "links":{}}
                """.formatted(third);
    }

    private Object answerTheSeller() throws Exception {
        long offset = 0;
        int recordings = 0;
        String counter = "";
        while (!Thread.interrupted()) {
            Bot.Answer updates = bot.call("getUpdates", "offset", "" + offset, "timeout", "20");
            for (JsonNode update : updates.result()) {
                offset = update.path("update_id").asLong() + 1;
                JsonNode press = update.path("callback_query");
                String chat = update.path("message")
                        .path("chat")
                        .path("id")
                        .asString(press.path("from").path("id").asString(""));
                if (press.isObject()) {
                    bot.document(chat, "rekap.xlsx", WORKBOOK.getBytes(StandardCharsets.UTF_8));
                    bot.call("editMessageText", "chat_id", chat, "message_id", counter, "text", "Laporan selesai.");
                } else if (update.path("message").has("text")) {
                    bot.call("sendMessage", "chat_id", chat, "text", "Halo");
                } else if (++recordings == 3) {
                    counter = bot.call(
                                    "sendMessage",
                                    "chat_id",
                                    chat,
                                    "text",
                                    "3 dari 30 diterima",
                                    "reply_markup",
                                    KEYBOARD)
                            .result()
                            .path("message_id")
                            .asString();
                }
            }
        }
        return recordings;
    }
}
