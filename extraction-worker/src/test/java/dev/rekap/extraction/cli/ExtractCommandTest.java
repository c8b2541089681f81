package dev.rekap.extraction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void answersALineWithItsRecords() {
        int exit = run("""
            {"id":"1","text":"halo kak nama saya Siti pesan dua lusin teh botol dan segelas kopi"}
            """);

        assertThat(out()).isEqualTo("""
            {"id":"1","records":[{"values":{"Nama":"Siti","Alamat":null,"Jumlah minuman yang di beli":25},\
            "confidence":{"Nama":0.95,"Alamat":0.0,"Jumlah minuman yang di beli":0.95},\
            "evidence":{"Nama":"Siti","Alamat":null,"Jumlah minuman yang di beli":"dua lusin teh botol + segelas kopi"}}]}
            """);
        assertThat(exit).isZero();
    }

    @Test
    void answersBadLinesWithAnErrorAndContinues() {
        int exit = run("""
            {"id":"1","text":"halo"}
            not json
            []
            {"id":4}
            {"id":5,"text":""}

            {"id":"6","text":"atas nama Budi pesan 3 botol","columns":"Pembeli; Jumlah:integer"}
            {"id":"7","text":"halo","columns":"Nama:colour"}
            {"id":"8","text":"halo","columns":"Nama;Nama"}
            {"id":"9","text":"halo","columns":7}
            {"text":"halo","columns":null}
            """);

        assertThat(out().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("{\"id\":\"1\",\"records\":[]}"),
                        line -> assertThat(line)
                                .startsWith("{\"id\":null,\"error\":{\"code\":\"MALFORMED_LINE\",\"message\":"),
                        line -> assertThat(line).contains("MALFORMED_LINE"),
                        line -> assertThat(line).startsWith("{\"id\":4,\"error\":{\"code\":\"MISSING_TEXT\""),
                        line -> assertThat(line).isEqualTo("{\"id\":5,\"records\":[]}"),
                        line -> assertThat(line).contains("\"values\":{\"Pembeli\":\"Budi\",\"Jumlah\":3}"),
                        line -> assertThat(line).contains("UNKNOWN_COLUMN_TYPE"),
                        line -> assertThat(line).contains("INVALID_COLUMNS"),
                        line -> assertThat(line).contains("INVALID_COLUMNS"),
                        line -> assertThat(line).isEqualTo("{\"id\":null,\"records\":[]}"));
        assertThat(exit).isEqualTo(1);
    }

    @Test
    void scoresLinesWithExpectedRecords() {
        run("""
            {"id":"a","set":"x","text":"atas nama Budi pesan 3 botol","records":[{"Nama":"Budi","Alamat":null,"Jumlah minuman yang di beli":3}]}
            {"id":"b","set":"x","text":"atas nama Budi pesan 3 botol","records":[{"Nama":"Budi","Alamat":null,"Jumlah minuman yang di beli":4}]}
            {"id":"c","set":"y","text":"halo","records":[{"Nama":"Budi"}]}
            {"id":"d","set":"y","text":"halo","records":[]}
            {"id":"e","text":"atas nama Budi pesan 3 botol","records":[{"Nama":"Budi"}]}
            {"id":"f","text":"","records":[],"columns":7}
            {"id":"g","text":"halo"}
            """);

        assertThat(err().lines())
                .containsExactly(
                        "x: 1 of 2 recordings have every record exactly as expected (50.0 %)",
                        "y: 1 of 2 recordings have every record exactly as expected (50.0 %)",
                        "all: 2 of 6 recordings have every record exactly as expected (33.3 %)",
                        "not as expected: b, c, e, f");
    }

    @Test
    void printsNoScoreWithoutExpectedRecords() {
        run("{\"id\":\"1\",\"text\":\"halo\"}");

        assertThat(err()).isEmpty();
    }

    @Test
    void rejectsATextThatIsTooLong() {
        run("{\"id\":\"1\",\"text\":\"" + "a ".repeat(100_001) + "\"}");

        assertThat(out()).contains("TEXT_TOO_LONG");
    }

    @Test
    void aFileIsReadAsUtf8WithOrWithoutAMark(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("orders.jsonl");
        Files.writeString(file, "\uFEFF{\"id\":\"é\",\"text\":\"halo\"}\r\n{\"id\":\"2\",\"text\":\"halo\"}");

        int exit = ExtractCommand.run(
                new String[] {file.toString()},
                Map.of(),
                new ByteArrayInputStream(new byte[0]),
                printer(out),
                printer(err));

        assertThat(out()).isEqualTo("{\"id\":\"é\",\"records\":[]}\n{\"id\":\"2\",\"records\":[]}\n");
        assertThat(exit).isZero();
    }

    @Test
    void reportsAnUnreadableFile(@TempDir Path directory) {
        assertThat(run(new String[0], "")).isEqualTo(2);
        assertThat(run(new String[] {"--help"}, "")).isEqualTo(2);
        assertThat(run(new String[] {"/no/such/file.jsonl"}, "")).isEqualTo(2);
        assertThat(run(new String[] {directory.toString()}, "")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("usage:", "no such file: /no/such/file.jsonl", "cannot read " + directory);
    }

    private int run(String input) {
        return run(new String[] {"-"}, input);
    }

    private int run(String[] arguments, String input) {
        return ExtractCommand.run(
                arguments,
                Map.of(),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                printer(out),
                printer(err));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream printer(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
