package dev.rekap.http;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;

/** Says which problem an exception is: the service's own, the framework's, or else an internal error. */
final class Problems {

    private final List<ProblemTranslation> translations;

    Problems(List<ProblemTranslation> translations) {
        this.translations = translations;
    }

    ProblemException of(Throwable exception) {
        if (exception instanceof ProblemException problem) {
            return problem;
        }
        return translations.stream()
                .map(translation -> translation.translate(exception))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new ProblemException(frameworkCode(exception), exception));
    }

    private static ProblemCode frameworkCode(Throwable exception) {
        return switch (exception) {
            case AuthenticationException _ -> ProblemCode.UNAUTHORIZED;
            case AccessDeniedException _ -> ProblemCode.FORBIDDEN;
            case TypeMismatchException mismatch -> codeOfMismatch(mismatch);
            case HttpMessageNotReadableException _ -> ProblemCode.MALFORMED_REQUEST;
            case ErrorResponse response -> codeOf(response.getStatusCode());
            default -> ProblemCode.INTERNAL_ERROR;
        };
    }

    private static ProblemCode codeOfMismatch(TypeMismatchException mismatch) {
        Class<?> required = mismatch.getRequiredType();
        if (required == ReportId.class) {
            return ProblemCode.INVALID_REPORT_ID;
        }
        if (required == FileId.class) {
            return ProblemCode.INVALID_FILE_ID;
        }
        return required == UserId.class ? ProblemCode.INVALID_USER_ID : ProblemCode.MALFORMED_REQUEST;
    }

    /** The code for a status that the framework or the container chose. */
    static ProblemCode codeOf(HttpStatusCode status) {
        return switch (HttpStatus.resolve(status.value())) {
            case UNAUTHORIZED -> ProblemCode.UNAUTHORIZED;
            case FORBIDDEN -> ProblemCode.FORBIDDEN;
            case NOT_FOUND -> ProblemCode.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> ProblemCode.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> ProblemCode.NOT_ACCEPTABLE;
            case REQUEST_TIMEOUT -> ProblemCode.REQUEST_TIMEOUT;
            case UNSUPPORTED_MEDIA_TYPE -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
            case SERVICE_UNAVAILABLE -> ProblemCode.BUSY;
            case null, default ->
                status.is4xxClientError() ? ProblemCode.MALFORMED_REQUEST : ProblemCode.INTERNAL_ERROR;
        };
    }
}
