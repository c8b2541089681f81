package dev.rekap.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.StandardProblem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;

class ProblemMapperTest {

    private final ProblemMapper problems = new ProblemMapper(
            List.of(exception -> exception instanceof ArithmeticException
                    ? Optional.of(new ProblemException(StandardProblem.BUSY))
                    : Optional.empty()),
            List.of(SampleProblem.SAMPLE_ID));

    @Test
    void problemExceptionStaysUnchanged() {
        ProblemException problem = new ProblemException(SampleProblem.INVALID_SAMPLE_ID);

        assertThat(problems.of(problem)).isSameAs(problem);
    }

    @Test
    void serviceTranslatesItsOwnExceptions() {
        assertThat(problems.of(new ArithmeticException()).code()).isEqualTo(StandardProblem.BUSY);
    }

    @Test
    void unknownExceptionIsAnInternalErrorWithItsCause() {
        Exception unknown = new IllegalStateException("unknown");

        assertThat(problems.of(unknown).code()).isEqualTo(StandardProblem.INTERNAL_ERROR);
        assertThat(problems.of(unknown)).hasCause(unknown);
    }

    @Test
    void malformedIdHasTheCodeOfItsType() {
        assertThat(problems.of(new TypeMismatchException("x", UUID.class)).code())
                .isEqualTo(SampleProblem.INVALID_SAMPLE_ID);
        assertThat(problems.of(new TypeMismatchException("x", Integer.class)).code())
                .isEqualTo(StandardProblem.MALFORMED_REQUEST);
    }

    @Test
    void securityExceptionsHaveTheirCodes() {
        assertThat(problems.of(new AccessDeniedException("no")).code()).isEqualTo(StandardProblem.FORBIDDEN);
        assertThat(problems.of(new BadCredentialsException("no")).code()).isEqualTo(StandardProblem.UNAUTHORIZED);
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
    void everyStatusOfTheFrameworkHasACode(int status, StandardProblem code) {
        assertThat(ProblemMapper.codeOf(HttpStatusCode.valueOf(status))).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(StandardProblem.class)
    void everyCodeHasTextsInBothLanguagesAndIsAnError(StandardProblem code) {
        assertThat(HttpStatusCode.valueOf(code.status()).isError()).isTrue();
        assertThat(code.text(Locale.of("id"))).isNotBlank().isNotEqualTo(code.text(Locale.ENGLISH));
        assertThat(code.text(Locale.FRENCH)).isEqualTo(code.text(Locale.of("id")));
    }

    @Test
    void subjectPrecedesTheText() {
        ProblemException problem = new ProblemException(SampleProblem.INVALID_SAMPLE_ID, "a.wav");

        assertThat(problem.detail(Locale.US)).isEqualTo("a.wav: sample_id must be a UUID");
    }
}
