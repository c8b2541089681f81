package dev.rekap.gateway.orders.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.gateway.channel.DocumentReference;
import dev.rekap.gateway.channel.GoneException;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.orders.FetchedReport;
import dev.rekap.gateway.orders.ReportApi.CostFigures;
import dev.rekap.gateway.orders.ReportApi.Format;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportClientTest {

    private static final ReportId REPORT = ReportId.parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    private final Misbehaving service = new Misbehaving();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aReportIsReadAsItIsShown() {
        service.answers(Misbehaving.json(200, """
                {"report_id":"x","status":"PARTIALLY_COMPLETED","version":2,"a_new_member":true,
                 "columns":[{"name":"Nama","type":"text"},{"name":"Jumlah","type":"integer"},{"name":"Baru","type":"colour"}],
                 "files":[{"file_id":"0f8fad5b-d9cb-469f-a165-70867728950e","name":"a.ogg","code":null,"audio_seconds":2.5},
                          {"file_id":"1f8fad5b-d9cb-469f-a165-70867728950e","name":"b.ogg","code":"NO_SPEECH"}],
                 "records":[{"values":{"Nama":"Budi","Jumlah":12,"Baru":null},"flags":{"Baru":["MISSING"]}}]}"""));

        FetchedReport content = service.reports().content(REPORT);

        assertThat(content.status()).isEqualTo(ReportStatus.PARTIALLY_COMPLETED);
        assertThat(content.version()).isEqualTo(2);
        assertThat(content.columns()).hasSize(3);
        assertThat(content.files().getFirst().audioSeconds()).isEqualTo(2.5);
        assertThat(content.files().getLast().failure()).isEqualTo("NO_SPEECH");
        assertThat(content.rows().getFirst().values())
                .containsEntry("Jumlah", "12")
                .containsEntry("Baru", null);
        assertThat(content.rows().getFirst().flags().get("Baru")).containsExactly("MISSING");
    }

    @Test
    void doubtsAreReadWithTheWordsTheyComeFrom() {
        service.answers(Misbehaving.json(200, """
                {"status":"COMPLETED","version":1,"columns":[],"files":[],
                 "budget":{"state":"WARNED","spent":150.5,"soft":100,"hard":200,"currency":"IDR"},
                 "records":[{"values":{"Jumlah":13},"flags":{"Jumlah":["OTHER_READING"]},"other_readings":{"Jumlah":30},
                             "evidence":{"Jumlah":[{"quote":"tiga"},{"quote":"belas"}],"Nama":[]},"alike":[4,7]}]}"""));

        FetchedReport content = service.reports().content(REPORT);

        FetchedReport.Row row = content.rows().getFirst();
        assertThat(row.otherReadings()).containsExactly(entry("Jumlah", "30"));
        assertThat(row.heard()).containsEntry("Jumlah", "tiga … belas").containsEntry("Nama", "");
        assertThat(row.alike()).containsExactly(4, 7);
        assertThat(content.budget())
                .isEqualTo(new FetchedReport.BudgetLine(false, new BigDecimal("150.5"), new BigDecimal("200"), "IDR"));
    }

    @Test
    void aBudgetThatIsFarFromSpentIsNotSpokenOf() {
        service.answers(Misbehaving.json(200, """
                {"status":"COMPLETED","version":1,"budget":{"state":"WITHIN","spent":1,"soft":100,"currency":"IDR"}}"""));
        assertThat(service.reports().content(REPORT).budget()).isNull();

        service.answers(Misbehaving.json(200, """
                {"status":"COMPLETED","version":1,"budget":{"state":"SPENT","spent":100,"soft":100,"currency":"IDR"}}"""));
        assertThat(service.reports().content(REPORT).budget())
                .isEqualTo(new FetchedReport.BudgetLine(true, new BigDecimal(100), new BigDecimal(100), "IDR"));
    }

    @Test
    void aUserIsForgottenOrItIsTriedAgain() {
        service.answers(Misbehaving.json(204, ""));
        service.reports().forget(new UserId("telegram:7"));
        assertThat(service.calls.getLast().getRequestURI().getPath()).isEqualTo("/api/v1/users/telegram:7");

        service.answers(Misbehaving.json(409, "{\"code\":\"BUSY\"}"));
        assertThatThrownBy(() -> service.reports().forget(new UserId("telegram:7")))
                .isInstanceOf(UnavailableException.class);
    }

    @Test
    void aVocabularyIsReadAndCleared() {
        service.answers(Misbehaving.json(200, "{\"terms\":[\"Budi\",\"Jalan Mawar\"]}"));
        assertThat(service.reports().vocabulary(new UserId("telegram:7"))).containsExactly("Budi", "Jalan Mawar");

        service.answers(Misbehaving.json(204, ""));
        service.reports().clearVocabulary(new UserId("telegram:7"));
        assertThat(service.calls.getLast().getRequestURI().getPath()).isEqualTo("/api/v1/users/telegram:7/vocabulary");
    }

    @Test
    void costsAreReadByCurrency() {
        service.answers(Misbehaving.json(200, """
                {"total":{"calls":3,"amounts":{"USD":0.5,"IDR":1600.75}},"budgets":{"users_warned":1,"users_spent":2}}"""));
        CostFigures costs = service.reports().costs();
        assertThat(costs.amounts())
                .containsExactly(entry("IDR", new BigDecimal("1600.75")), entry("USD", new BigDecimal("0.5")));
        assertThat(costs.warned()).isEqualTo(1);
        assertThat(costs.spent()).isEqualTo(2);

        service.answers(Misbehaving.json(404, "{\"code\":\"NOT_FOUND\"}"));
        assertThatThrownBy(() -> service.reports().costs()).isInstanceOf(UnavailableException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"status\":\"DANCING\"}", "{\"status\":\"FAILED\",\"files\":[{\"file_id\":\"x\"}]}"})
    void aReportThatCannotBeReadIsAskedForAgain(String garbage) {
        service.answers(Misbehaving.json(200, garbage));

        assertThatThrownBy(() -> service.reports().content(REPORT)).isInstanceOf(UnavailableException.class);
    }

    @Test
    void aReportThatDoesNotExistIsGone() {
        service.answers(Misbehaving.json(404, "{\"code\":\"REPORT_NOT_FOUND\"}"));

        assertThatThrownBy(() -> service.reports().content(REPORT)).isInstanceOf(GoneException.class);
        assertThat(service.reports().cancel(REPORT)).hasValue("REPORT_NOT_FOUND");
        assertThat(service.reports().delete(REPORT)).isFalse();
    }

    @Test
    void actsAreDoneOrItIsSaidWhyNot() {
        assertThat(service.reports().cancel(REPORT)).isEmpty();
        assertThat(service.reports().retry(REPORT)).isEmpty();
        assertThat(service.answers(Misbehaving.json(204, "")).reports().delete(REPORT))
                .isTrue();

        service.answers(Misbehaving.json(409, "{\"code\":\"NOTHING_TO_RETRY\"}"));
        assertThat(service.reports().retry(REPORT)).hasValue("NOTHING_TO_RETRY");
        assertThatThrownBy(() -> service.reports().delete(REPORT)).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> service.reports().content(REPORT)).isInstanceOf(UnavailableException.class);
    }

    @Test
    void reportsOfAUserAreReadPageByPage() {
        service.answers(exchange -> {
            String query = exchange.getRequestURI().getQuery();
            Misbehaving.json(
                            200,
                            query.contains("cursor=next page")
                                    ? "{\"reports\":[{\"report_id\":\"1f8fad5b-d9cb-469f-a165-70867728950e\"}],\"next_cursor\":null}"
                                    : "{\"reports\":[{\"report_id\":\"" + REPORT
                                            + "\"}],\"next_cursor\":\"next page\"}")
                    .give(exchange);
        });

        assertThat(service.reports().reportsOf(new UserId("telegram:7")))
                .hasSize(2)
                .contains(REPORT);
        assertThat(service.calls.getFirst().getRequestURI().getQuery()).contains("user_id=telegram:7");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void documentsAreFetchedInTheirFormat(Format format) {
        service.answers(exchange ->
                Misbehaving.json(200, exchange.getRequestURI().toString()).give(exchange));

        byte[] bytes = service.reports().open(new DocumentReference(REPORT.value(), 1, format.name(), "a"));

        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .endsWith(
                        switch (format) {
                            case XLSX -> "report.xlsx";
                            case CSV -> "report.csv";
                            case CSV_SEMICOLON -> "report.csv?separator=semicolon";
                        });
    }

    @Test
    void rowsAreEditedForTheVersionThatWasSeen() {
        List<String> bodies = new ArrayList<>();
        service.answers(exchange -> {
            bodies.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("If-Match") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Misbehaving.json(200, "{}").give(exchange);
        });

        assertThat(service.reports().correct(REPORT, 3, 7, Map.of("Alamat", ""), List.of("Nama")))
                .isEmpty();
        assertThat(service.calls.getLast().getRequestURI().getPath()).endsWith(REPORT + "/records/7");
        assertThat(service.reports().addRow(REPORT, 4, Map.of("Nama", "Siti"))).isEmpty();
        assertThat(service.calls.getLast().getRequestURI().getPath()).endsWith(REPORT + "/records");
        assertThat(service.reports().removeRow(REPORT, 5, 7)).isEmpty();

        assertThat(bodies.getFirst())
                .startsWith("PATCH \"3\" {")
                .contains("\"values\":{\"Alamat\":\"\"}", "\"confirmed\":[\"Nama\"]");
        assertThat(bodies.get(1)).isEqualTo("POST \"4\" {\"values\":{\"Nama\":\"Siti\"}}");
        assertThat(bodies.get(2)).isEqualTo("DELETE \"5\" ");
    }

    @Test
    void whatStandsAgainstAnEditIsSaidByItsCode() {
        service.answers(Misbehaving.json(412, "{\"code\":\"VERSION_CHANGED\"}"));
        assertThat(service.reports().removeRow(REPORT, 5, 7)).hasValue("VERSION_CHANGED");

        service.answers(Misbehaving.json(409, "{\"code\":\"NOT_FINISHED\"}"));
        assertThat(service.reports().announce(REPORT)).hasValue("NOT_FINISHED");
    }

    @Test
    void reviewPageIsThereOrNot() {
        service.answers(Misbehaving.json(201, "{\"url\":\"https://rekap.example/review#t\"}"));
        assertThat(service.reports().reviewPage(REPORT)).hasValue(URI.create("https://rekap.example/review#t"));

        service.answers(Misbehaving.json(409, "{\"code\":\"NO_PUBLIC_ADDRESS\"}"));
        assertThat(service.reports().reviewPage(REPORT)).isEmpty();
    }

    @Test
    void aDocumentIsWaitedForOrGone() {
        DocumentReference document = new DocumentReference(REPORT.value(), 1, Format.CSV.name(), "a.csv");
        service.answers(Misbehaving.json(409, "{\"code\":\"NOT_FINISHED\"}"));
        assertThatThrownBy(() -> service.reports().open(document)).isInstanceOf(UnavailableException.class);

        service.answers(Misbehaving.json(404, "{\"code\":\"REPORT_NOT_FOUND\"}"));
        assertThatThrownBy(() -> service.reports().open(document)).isInstanceOf(GoneException.class);

        service.answers(Misbehaving.json(500, "{}"));
        assertThatThrownBy(() -> service.reports().open(document)).isInstanceOf(UnavailableException.class);

        service.answers(Misbehaving.cut());
        assertThatThrownBy(() -> service.reports().open(document)).isInstanceOf(UnavailableException.class);

        service.answers(service.hang());
        assertThatThrownBy(() -> service.reports().open(document)).isInstanceOf(UnavailableException.class);
    }
}
