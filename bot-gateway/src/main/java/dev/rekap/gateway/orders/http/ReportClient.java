package dev.rekap.gateway.orders.http;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.DocumentReference;
import dev.rekap.gateway.channel.DocumentSource;
import dev.rekap.gateway.channel.GoneException;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.http.ServiceCalls;
import dev.rekap.gateway.channel.http.ServiceCalls.Answer;
import dev.rekap.gateway.channel.http.ServiceCalls.RefusedException;
import dev.rekap.gateway.channel.http.ServiceClients;
import dev.rekap.gateway.orders.FetchedReport;
import dev.rekap.gateway.orders.ReportApi;
import dev.rekap.gateway.orders.ReportApi.CostFigures;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Client of report-service. */
public final class ReportClient implements ReportApi, DocumentSource {

    private static final String ONE = "/api/v1/reports/{id}";

    private static final String VOCABULARY = "/api/v1/users/{user}/vocabulary";

    private static final String RECORDS = ONE + "/records";

    private static final int NOT_FOUND = 404;

    private static final int DAY = 24;

    private final RestClient client;
    private final ServiceCalls service = new ServiceCalls("report-service");

    /** A client whose calls are answered in time. */
    public ReportClient(ServiceClients clients, URI reports, Duration answerWithin) {
        this.client = clients.client(reports, answerWithin);
    }

    @Override
    public FetchedReport content(ReportId report) {
        Answer answer = service.ask(client.get().uri(ONE, report));
        if (answer.status() == NOT_FOUND) {
            throw new GoneException("report " + report + " does not exist");
        }
        if (!answer.isGood()) {
            throw new UnavailableException("report-service answered " + answer.code(), Duration.ZERO);
        }
        return FetchedReportReader.read(answer.body());
    }

    @Override
    public Optional<String> cancel(ReportId report) {
        return problem(service.ask(client.post().uri(ONE + "/cancel", report)));
    }

    @Override
    public Optional<String> retry(ReportId report) {
        return problem(service.ask(client.post().uri(ONE + "/retry", report)));
    }

    @Override
    public Optional<String> correct(
            ReportId report, int version, int row, Map<String, String> values, List<String> confirmed) {
        return problem(service.ask(body(
                client.patch().uri(RECORDS + "/{row}", report, row).header(HttpHeaders.IF_MATCH, tag(version)),
                Map.of("values", values, "confirmed", confirmed))));
    }

    @Override
    public Optional<String> addRow(ReportId report, int version, Map<String, String> values) {
        return problem(service.ask(body(
                client.post().uri(RECORDS, report).header(HttpHeaders.IF_MATCH, tag(version)),
                Map.of("values", values))));
    }

    @Override
    public Optional<String> removeRow(ReportId report, int version, int row) {
        return problem(service.ask(
                client.delete().uri(RECORDS + "/{row}", report, row).header(HttpHeaders.IF_MATCH, tag(version))));
    }

    @Override
    public Optional<String> announce(ReportId report) {
        return problem(service.ask(client.post().uri(ONE + "/announce", report)));
    }

    @Override
    public Optional<URI> reviewPage(ReportId report) {
        Answer answer = service.ask(body(client.post().uri(ONE + "/review-links", report), Map.of("hours", DAY)));
        return answer.isGood()
                ? Optional.of(URI.create(answer.body().path("url").asString("")))
                : Optional.empty();
    }

    @Override
    public boolean delete(ReportId report) {
        Answer answer = service.ask(client.delete().uri(ONE, report));
        if (!answer.isGood() && answer.status() != NOT_FOUND) {
            throw new UnavailableException("report-service answered " + answer.code(), Duration.ZERO);
        }
        return answer.isGood();
    }

    @Override
    public void forget(UserId user) {
        var _ = good(service.ask(client.delete().uri("/api/v1/users/{user}", user)));
    }

    @Override
    public List<String> vocabulary(UserId user) {
        return good(service.ask(client.get().uri(VOCABULARY, user)))
                .body()
                .path("terms")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Override
    public void clearVocabulary(UserId user) {
        var _ = good(service.ask(client.delete().uri(VOCABULARY, user)));
    }

    @Override
    public CostFigures costs() {
        Answer answer = good(service.ask(client.get().uri("/api/v1/costs")));
        Map<String, BigDecimal> amounts = new TreeMap<>();
        answer.body()
                .at("/total/amounts")
                .properties()
                .forEach(
                        amount -> amounts.put(amount.getKey(), amount.getValue().decimalValue(BigDecimal.ZERO)));
        return new CostFigures(
                amounts,
                answer.body().at("/budgets/users_warned").asInt(0),
                answer.body().at("/budgets/users_spent").asInt(0));
    }

    @Override
    public List<ReportId> reportsOf(UserId user) {
        List<ReportId> all = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = page(user, cursor);
            if (!page.isGood()) {
                throw new UnavailableException("report-service answered " + page.code(), Duration.ZERO);
            }
            for (JsonNode report : page.body().path("reports")) {
                all.add(ReportId.parse(report.path("report_id").asString("")));
            }
            cursor = page.body().path("next_cursor").asString("");
        } while (!cursor.isEmpty());
        return all;
    }

    @Override
    public byte[] open(DocumentReference document) {
        String file = switch (Format.valueOf(document.format())) {
            case CSV -> "/report.csv";
            case CSV_SEMICOLON -> "/report.csv?separator=semicolon";
            case XLSX -> "/report.xlsx";
        };
        try {
            return service.fetch(client.get().uri(ONE + file, document.subject()));
        } catch (RefusedException e) {
            // A report that is being tried again has no table for the moment.
            if (e.answer().code().equals("NOT_FINISHED")) {
                throw new UnavailableException("report " + document.subject() + " is being worked on", e);
            }
            throw new GoneException(
                    "report " + document.subject() + ": " + e.answer().code());
        }
    }

    private Answer page(UserId user, String cursor) {
        return service.ask(client.get().uri(uri -> {
            uri.path("/api/v1/reports").queryParam("user_id", "{user}").queryParam("limit", 100);
            return cursor.isEmpty()
                    ? uri.build(user.value())
                    : uri.queryParam("cursor", "{cursor}").build(user.value(), cursor);
        }));
    }

    private static RestClient.RequestHeadersSpec<?> body(RestClient.RequestBodySpec request, Object body) {
        return request.contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }

    private static Answer good(Answer answer) {
        if (!answer.isGood()) {
            throw new UnavailableException("report-service answered " + answer.code(), Duration.ZERO);
        }
        return answer;
    }

    private static Optional<String> problem(Answer answer) {
        return answer.isGood() ? Optional.empty() : Optional.of(answer.code());
    }
}
