package dev.rekap.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;

class ProblemsTest {

    private final Problems problems = new Problems(List.of(exception -> exception instanceof ArithmeticException
            ? Optional.of(new ProblemException(ProblemCode.BUSY))
            : Optional.empty()));

    @Test
    void aProblemStaysWhatItIs() {
        ProblemException problem = new ProblemException(ProblemCode.NO_FILES);

        assertThat(problems.of(problem)).isSameAs(problem);
    }

    @Test
    void aServiceTranslatesItsOwnExceptions() {
        assertThat(problems.of(new ArithmeticException()).code()).isEqualTo(ProblemCode.BUSY);
    }

    @Test
    void whatNobodyKnowsIsAnInternalErrorWithItsCause() {
        Exception unknown = new IllegalStateException("unknown");

        assertThat(problems.of(unknown).code()).isEqualTo(ProblemCode.INTERNAL_ERROR);
        assertThat(problems.of(unknown)).hasCause(unknown);
    }

    @Test
    void aTextThatIsNoIdHasTheCodeOfTheId() {
        assertThat(problems.of(new TypeMismatchException("x", ReportId.class)).code())
                .isEqualTo(ProblemCode.INVALID_REPORT_ID);
        assertThat(problems.of(new TypeMismatchException("x", FileId.class)).code())
                .isEqualTo(ProblemCode.INVALID_FILE_ID);
        assertThat(problems.of(new TypeMismatchException("x", UserId.class)).code())
                .isEqualTo(ProblemCode.INVALID_USER_ID);
        assertThat(problems.of(new TypeMismatchException("x", Integer.class)).code())
                .isEqualTo(ProblemCode.MALFORMED_REQUEST);
    }

    @Test
    void securityExceptionsAreRefusals() {
        assertThat(problems.of(new AccessDeniedException("no")).code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(problems.of(new BadCredentialsException("no")).code()).isEqualTo(ProblemCode.UNAUTHORIZED);
    }

    @ParameterizedTest
    @CsvSource({
        "400, MALFORMED_REQUEST",
        "401, UNAUTHORIZED",
        "403, FORBIDDEN",
        "404, NOT_FOUND",
        "405, METHOD_NOT_ALLOWED",
        "406, NOT_ACCEPTABLE",
        "408, REQUEST_TIMEOUT",
        "415, UNSUPPORTED_MEDIA_TYPE",
        "418, MALFORMED_REQUEST",
        "499, MALFORMED_REQUEST",
        "500, INTERNAL_ERROR",
        "503, BUSY",
        "599, INTERNAL_ERROR"
    })
    void everyStatusOfTheFrameworkHasACode(int status, ProblemCode code) {
        assertThat(Problems.codeOf(HttpStatusCode.valueOf(status))).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyCodeSpeaksBothLanguagesAndIsAnError(ProblemCode code) {
        assertThat(code.status().isError()).isTrue();
        assertThat(code.text(Locale.of("id"))).isNotBlank().isNotEqualTo(code.text(Locale.ENGLISH));
        assertThat(code.text(Locale.FRENCH)).isEqualTo(code.text(Locale.of("id")));
    }

    @Test
    void theSubjectStandsBeforeTheText() {
        ProblemException problem = new ProblemException(ProblemCode.FILE_TOO_LARGE, "a.wav");

        assertThat(problem.detail(Locale.US)).isEqualTo("a.wav: The file is too large");
    }
}
