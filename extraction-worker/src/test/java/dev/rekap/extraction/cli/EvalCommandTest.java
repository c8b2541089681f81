package dev.rekap.extraction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvalCommandTest {

    private static final String QUANTITY = "Jumlah minuman yang di beli";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void scoresUtterancesColumnByColumn() throws Exception {
        Path file = Files.writeString(folder.resolve("u.jsonl"), """
            {"id":"a","set":"x","text":"atas nama budi jalan melati nomor tiga pesan 3 botol","records":[{"Nama":"Budi","Alamat":"Jl. Melati No. 3","Jumlah minuman yang di beli":3}]}
            {"id":"b","set":"x","text":"atas nama budi pesan 3 botol","records":[{"Nama":"Budi","Alamat":null,"Jumlah minuman yang di beli":4}]}

            {"id":"c","set":"x","text":"halo","records":[{"Nama":"Ani"}]}
            {"id":"d","set":"y","text":"atas nama ani pesan 2 botol","records":[]}
            {"id":"e","set":"y","text":"atas nama ani pesan 2 botol","columns":"Pembeli","records":[{"Pembeli":"Ani"}]}
            {"id":"f","set":"y","text":" ","records":[]}
            """);

        assertThat(run("text", file.toString(), "--json")).isZero();

        JsonNode sets = JsonMapper.shared().readTree(out()).path("sets");
        JsonNode x = sets.path("x");
        assertThat(figures(x, "/recordings")).isEqualTo("0 of 3");
        assertThat(figures(x, "/records")).isEqualTo("0 of 3");
        assertThat(figures(x, "/records_normalised")).isEqualTo("1 of 3");
        assertThat(figures(x, "/columns/Nama/exact")).isEqualTo("2 of 3");
        assertThat(figures(x, "/columns/Alamat/normalised")).isEqualTo("2 of 3");
        assertThat(figures(x, "/columns/" + QUANTITY + "/exact")).isEqualTo("1 of 3");
        assertThat(x.path("not_exact").toString()).isEqualTo("[\"a\",\"b\",\"c\"]");
        assertThat(sets.at("/y/not_ordered").asInt()).isEqualTo(1);
        assertThat(figures(sets.path("y"), "/recordings")).isEqualTo("2 of 3");
        JsonNode rules = JsonMapper.shared().readTree(out()).at("/providers/rules none");
        assertThat(rules.path("calls").asInt()).isEqualTo(5);
        assertThat(rules.path("cost").decimalValue()).isZero();
    }

    @Test
    void printsTheSameFiguresAsATable() throws Exception {
        Path file = Files.writeString(folder.resolve("u.jsonl"), """
            {"id":"a","set":"x","text":"atas nama budi pesan 3 botol","records":[{"Nama":"Budi","Alamat":null,"Jumlah minuman yang di beli":3}]}
            {"id":"b","set":"y","text":"halo","records":[]}
            """);

        assertThat(run("text", file.toString(), "--set", "x")).isZero();

        assertThat(out().lines().map(line -> line.strip().replaceAll(" +", " ")))
                .contains("set 'x' exact of % but spelling", "records 1 1 100.0 100.0", "Nama 1 1 100.0 100.0")
                .anyMatch(line -> line.startsWith("rules none 1 0 "))
                .noneMatch(line -> line.contains("'y'"));
    }

    @Test
    void countsWhatIsWrongWithoutAFlag() throws Exception {
        Path file = Files.writeString(folder.resolve("u.jsonl"), """
            {"id":"a","set":"x","text":"atas nama budi pesan 3 botol","records":[{"Nama":"Budi","Alamat":null,"Jumlah minuman yang di beli":4}]}
            {"id":"b","set":"x","text":"atas nama budi pesan 3 botol","records":[{"Nama":"Budi"},{"Nama":"Ani"}]}
            {"id":"c","set":"x","text":"atas nama budi pesan es teh dua gelas per orang","records":[{"Nama":"Budi","Jumlah minuman yang di beli":"?"}]}
            {"id":"d","set":"x","text":"atas nama budi pesan 3 botol","records":[{"Nama":"Budi","Jumlah minuman yang di beli":"?"}]}
            """);

        assertThat(run("text", file.toString(), "--json")).isZero();

        JsonNode x = JsonMapper.shared().readTree(out()).at("/sets/x");
        assertThat(figures(x, "/records")).isEqualTo("1 of 5");
        assertThat(figures(x, "/wrong_unflagged")).isEqualTo("3 of 8");
        assertThat(figures(x, "/flagged")).isEqualTo("1 of 8");
        assertThat(x.path("lost").asInt()).isEqualTo(1);
        assertThat(x.path("lost_unflagged").asInt()).isEqualTo(1);
        assertThat(figures(x, "/confident")).isEqualTo("4 of 7");
        assertThat(figures(x, "/reliability/0.9")).isEqualTo("4 of 7");
        assertThat(figures(x, "/reliability/0.6")).isEqualTo("1 of 1");
    }

    @Test
    void rejectsAnUnknownSet() throws Exception {
        Path file = Files.writeString(
                folder.resolve("u.jsonl"), "{\"id\":\"a\",\"set\":\"x\",\"text\":\"halo\",\"records\":[]}");

        assertThat(run("text", file.toString(), "--set", "y")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no set 'y' among [x]");
    }

    @Test
    void scoresRecordingsByWordsAndRecords() throws Exception {
        Files.writeString(folder.resolve("sentences.tsv"), """
            file\tvoice\ttext
            1.ogg\tid\tatas nama Budi, pesan dua belas botol
            2.ogg\tsilence\t
            3.ogg\tid\tatas nama Ani pesan tiga botol
            4.ogg\tid\tnobody listened to this one
            """);
        Files.writeString(folder.resolve("truth.csv"), """
            file,Nama,Alamat,Jumlah minuman yang di beli
            1.ogg,Budi,,12
            3.ogg,Ani,,3
            """);
        Path heard = Files.writeString(folder.resolve("heard.jsonl"), """
            {"file":"/tmp/1.ogg","text":"atas nama budi pesan 12 botol","attempts":[{"provider":"openai","model":"whisper-1","error":"none","seconds":2.5,"cost":7.3,"currency":"IDR"}]}
            {"file":"2.ogg","error":{"code":"NO_SPEECH"}}
            {"file":"3.ogg","error":{"code":"NO_SPEECH"}}
            """);

        assertThat(run("audio", folder.toString(), heard.toString(), "--json")).isZero();

        JsonNode audio = JsonMapper.shared().readTree(out()).at("/sets/audio");
        assertThat(audio.path("words").asInt()).isEqualTo(13);
        assertThat(audio.path("unheard").asInt()).isEqualTo(1);
        assertThat(audio.path("word_error_rate").asDouble()).isEqualTo(8.0 / 13);
        assertThat(audio.path("word_error_rate_normalised").asDouble()).isEqualTo(6.0 / 12);
        assertThat(figures(audio, "/records")).isEqualTo("1 of 2");
        JsonNode engine = JsonMapper.shared().readTree(out()).at("/providers/openai whisper-1");
        assertThat(engine.path("seconds").asDouble()).isEqualTo(2.5);
        assertThat(engine.path("cost").decimalValue()).isEqualByComparingTo("7.3");
        out.reset();
        assertThat(run("audio", folder.toString(), heard.toString())).isZero();
        assertThat(out()).contains("word error rate");
    }

    @Test
    void reportsUnusableArguments() throws Exception {
        Path bad = Files.writeString(folder.resolve("bad.jsonl"), "siti\n");
        Path list = Files.writeString(folder.resolve("list.jsonl"), "[]\n");

        assertThat(run()).isEqualTo(2);
        assertThat(run("text")).isEqualTo(2);
        assertThat(run("video", "x")).isEqualTo(2);
        assertThat(run("text", "/no/such/file.jsonl")).isEqualTo(2);
        assertThat(run("text", bad.toString())).isEqualTo(2);
        assertThat(run("text", list.toString(), "--set")).isEqualTo(2);
        assertThat(run("text", list.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("usage:", "no such file: /no/such/file.jsonl", "no JSON object")
                .doesNotContain("siti");
    }

    @Test
    void reportsUnusableSettings() throws Exception {
        Path file = Files.writeString(folder.resolve("u.jsonl"), "");

        int exit = EvalCommand.run(
                List.of("text", file.toString()), Map.of("REKAP_EXTRACTOR", "openai"), printer(out), printer(err));

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("rekap.extraction.openai.url");
    }

    @Test
    void caseWithoutAnAnswerHasNoRecordsButItsCalls() throws Exception {
        Path file = Files.writeString(
                folder.resolve("u.jsonl"), "{\"id\":\"a\",\"text\":\"halo\",\"records\":[{\"Nama\":\"Ani\"}]}");

        EvalCommand.run(
                List.of("text", file.toString(), "--json"),
                Map.of("REKAP_EXTRACTION_OPENAI_URL", "http://127.0.0.1:1/v1"),
                printer(out),
                printer(err));

        JsonNode report = JsonMapper.shared().readTree(out());
        assertThat(report.at("/providers/openai gpt-4.1-mini/failed").asInt()).isEqualTo(1);
        assertThat(figures(report.at("/sets/all"), "/records")).isEqualTo("0 of 1");
    }

    private static String figures(JsonNode set, String share) {
        JsonNode node = set.at(share);
        return node.path("right").asInt() + " of " + node.path("all").asInt();
    }

    private int run(String... arguments) {
        return EvalCommand.run(List.of(arguments), Map.of(), printer(out), printer(err));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream printer(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
