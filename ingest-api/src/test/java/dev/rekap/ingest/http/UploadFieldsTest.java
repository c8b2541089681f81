package dev.rekap.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadFieldsTest {

    private static final Caller SERVICE = new Caller.Service();
    private static final Caller TOKO = new Caller.User(new UserId("toko"));

    @Test
    void everyFieldIsRead() {
        ReportId report = ReportId.random();

        UploadFields fields = UploadFields.parse(
                Map.of(
                        UploadField.USER_ID, " toko\n",
                        UploadField.REPORT_ID, report.toString(),
                        UploadField.COLUMNS, "Nama; Jumlah:integer",
                        UploadField.LANGUAGE, "ID-id",
                        UploadField.COMPLETE, "TRUE",
                        UploadField.ORDER, " 9007199254740991 ",
                        UploadField.REPLY_TO, "{\"chat\":1,\"message\":null,\"locale\":\"id\"}"),
                SERVICE);

        assertThat(fields.requireUserId()).isEqualTo(new UserId("toko"));
        assertThat(fields.reportId()).contains(report);
        assertThat(fields.columns().orElseThrow().format()).isEqualTo("Nama; Jumlah:integer");
        assertThat(fields.language()).contains("id-ID");
        assertThat(fields.complete()).isTrue();
        assertThat(fields.order()).contains(9_007_199_254_740_991L);
        assertThat(fields.replyTo()).contains(new ReplyTo(1, null, "id"));
    }

    @Test
    void userKeyMayNotSetReplyTo() {
        assertCode(
                () -> UploadFields.parse(Map.of(UploadField.REPLY_TO, "{\"chat\":1,\"locale\":\"id\"}"), TOKO),
                StandardProblem.FORBIDDEN.name());
    }

    @Test
    void emptyFieldCountsAsMissing() {
        UploadFields fields = UploadFields.parse(
                Map.of(UploadField.REPORT_ID, " ", UploadField.COLUMNS, "", UploadField.COMPLETE, ""), TOKO);

        assertThat(fields.reportId()).isEmpty();
        assertThat(fields.columns()).isEmpty();
        assertThat(fields.complete()).isFalse();
    }

    @Test
    void aUserKeyNamesItsUser() {
        assertThat(UploadFields.parse(Map.of(), TOKO).requireUserId()).isEqualTo(new UserId("toko"));
        assertThat(UploadFields.parse(Map.of(UploadField.USER_ID, "toko"), TOKO).requireUserId())
                .isEqualTo(new UserId("toko"));
        assertCode(
                () -> UploadFields.parse(Map.of(UploadField.USER_ID, "warung"), TOKO)
                        .requireUserId(),
                StandardProblem.FORBIDDEN.name());
    }

    @Test
    void serviceTokenNamesNoUser() {
        assertCode(() -> UploadFields.parse(Map.of(), SERVICE).requireUserId(), StandardProblem.MISSING_USER_ID.name());
    }

    @ParameterizedTest
    @CsvSource({
        "USER_ID, ../toko, INVALID_USER_ID",
        "USER_ID, 'toko minuman', INVALID_USER_ID",
        "REPORT_ID, 1-1-1-1-1, INVALID_REPORT_ID",
        "REPORT_ID, ../../etc/passwd, INVALID_REPORT_ID",
        "COLUMNS, Nama; nama, INVALID_COLUMNS",
        "COLUMNS, ;;, INVALID_COLUMNS",
        "COLUMNS, Jumlah:bilangan, UNKNOWN_COLUMN_TYPE",
        "LANGUAGE, bahasa indonesia, INVALID_LANGUAGE",
        "LANGUAGE, a-very-long-tag-of-many-little-parts-and-more, INVALID_LANGUAGE",
        "COMPLETE, ya, MALFORMED_REQUEST",
        "ORDER, -1, MALFORMED_REQUEST",
        "ORDER, 9007199254740992, MALFORMED_REQUEST",
        "ORDER, 99999999999999999999, MALFORMED_REQUEST",
        "ORDER, 1.5, MALFORMED_REQUEST",
        "REPLY_TO, 1, MALFORMED_REQUEST"
    })
    void invalidFieldHasItsOwnCode(UploadField field, String value, String code) {
        assertCode(() -> UploadFields.parse(Map.of(field, value), SERVICE), code);
    }

    private static void assertCode(Runnable call, String code) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code().name()).isEqualTo(code));
    }
}
