package dev.rekap.localstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoReportTest {
    private static final String HEAD = "Nama,Alamat,Jumlah minuman yang di beli";
    private static final String SITI = """
            {"file_id":"1","values":{"Nama":"Siti","Alamat":"Jalan \\"Melati\\", 3","Jumlah minuman yang di beli":24}}""";
    private static final String BUDI = """
            {"file_id":"2","values":{"Nama":"Budi","Alamat":null,"Jumlah minuman yang di beli":5}}""";

    @TempDir
    Path folder;

    @BeforeEach
    void truth() throws IOException {
        Files.writeString(folder.resolve("truth.csv"), "file," + HEAD + """

                a.ogg,Siti,"Jalan ""Melati"", 3",24
                b.mp3,Budi,,6
                """);
    }

    @Test
    void rowsAndNamedFailuresThatAccountForAllAreASuccess() throws Exception {
        report(
                SITI + "," + BUDI,
                "{\"file_id\":\"3\",\"name\":\"c.wav\",\"status\":\"FAILED\",\"code\":\"NO_SPEECH\"}");
        csv("Siti,\"Jalan \"\"Melati\"\", 3\",24", "Budi,,5");
        Shell.Result result = show("a.ogg", "b.mp3", "c.wav");
        assertThat(result.output())
                .contains("c.wav  NO_SPEECH")
                .contains("1 of 2 spoken recordings have every record exactly as in samples/truth.csv.")
                .contains("b.mp3: spoken [[Budi, , 6]], read [[Budi, , 5]]")
                .contains("All 3 recordings are accounted for: 2 became 2 rows, 1 are named failures.");
        assertThat(result.exit()).isZero();
    }

    @Test
    void aRecordingThatIsNeitherIsNoSuccess() throws Exception {
        report(SITI + "," + BUDI, "{\"file_id\":\"3\",\"name\":\"c.wav\",\"status\":\"PENDING\",\"code\":null}");
        csv("Siti,\"Jalan \"\"Melati\"\", 3\",24", "Budi,,5");
        Shell.Result result = show("a.ogg", "b.mp3", "c.wav");
        assertThat(result.output()).contains("NOT RIGHT: neither rows nor a named failure: [c.wav]");
        assertThat(result.exit()).isEqualTo(1);
    }

    @Test
    void aCsvThatLacksARowIsNoSuccess() throws Exception {
        report(
                SITI + "," + BUDI,
                "{\"file_id\":\"3\",\"name\":\"c.wav\",\"status\":\"FAILED\",\"code\":\"NO_SPEECH\"}");
        csv("Budi,,5");
        assertThat(show("a.ogg", "b.mp3", "c.wav"))
                .satisfies(result -> assertThat(result.output()).contains("the CSV has other rows"))
                .satisfies(result -> assertThat(result.exit()).isEqualTo(1));
    }

    private void report(String records, String third) throws IOException {
        Files.writeString(folder.resolve("report.json"), """
                {"status":"COMPLETED","files":[
                  {"file_id":"1","name":"a.ogg","status":"DONE","code":null},
                  {"file_id":"2","name":"b.mp3","status":"DONE","code":null},
                  %s],
                 "records":[%s],"links":{}}
                """.formatted(third, records));
    }

    private void csv(String... rows) throws IOException {
        Files.writeString(folder.resolve("report.csv"), "\uFEFF" + HEAD + "\r\n" + String.join("\r\n", rows) + "\r\n");
    }

    private Shell.Result show(String... names) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Path.of("launcher", "DemoReport.java").toString(),
                folder.resolve("report.json").toString(),
                folder.resolve("report.csv").toString(),
                folder.resolve("truth.csv").toString()));
        line.addAll(List.of(names));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Shell.Result(output, process.waitFor());
    }
}
