package dev.rekap.http;

import dev.rekap.contracts.ProblemCode;
import dev.rekap.contracts.StandardProblem;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;

/** Maps an exception to a problem: by the service's translations, else by the framework's exception, else an internal error. */
public final class ProblemMapper {

    private final List<ProblemTranslation> translations;
    private final List<IdParameter<?>> ids;

    public ProblemMapper(List<ProblemTranslation> translations, List<IdParameter<?>> ids) {
        this.translations = translations;
        this.ids = ids;
    }

    ProblemException of(Throwable exception) {
        if (exception instanceof ProblemException problem) {
            return problem;
        }
        // A body's limit is reached within the JSON parser, which wraps what it meets.
        if (NestedExceptionUtils.getMostSpecificCause(exception) instanceof ProblemException problem) {
            return problem;
        }
        return translations.stream()
                .map(translation -> translation.translate(exception))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new ProblemException(frameworkCode(exception), exception));
    }

    private ProblemCode frameworkCode(Throwable exception) {
        return switch (exception) {
            case AuthenticationException _ -> StandardProblem.UNAUTHORIZED;
            case AccessDeniedException _ -> StandardProblem.FORBIDDEN;
            case TypeMismatchException mismatch -> codeOfMismatch(mismatch);
            case HttpMessageNotReadableException _ -> StandardProblem.MALFORMED_REQUEST;
            case ErrorResponse response -> codeOf(response.getStatusCode());
            default -> StandardProblem.INTERNAL_ERROR;
        };
    }

    private ProblemCode codeOfMismatch(TypeMismatchException mismatch) {
        return ids.stream()
                .filter(id -> id.type() == mismatch.getRequiredType())
                .map(IdParameter::invalid)
                .findFirst()
                .orElse(StandardProblem.MALFORMED_REQUEST);
    }

    /** The code for a status that the framework or the container chose. */
    static ProblemCode codeOf(HttpStatusCode status) {
        return switch (HttpStatus.resolve(status.value())) {
            case UNAUTHORIZED -> StandardProblem.UNAUTHORIZED;
            case FORBIDDEN -> StandardProblem.FORBIDDEN;
            case NOT_FOUND -> StandardProblem.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> StandardProblem.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> StandardProblem.NOT_ACCEPTABLE;
            case CONTENT_TOO_LARGE -> StandardProblem.BODY_TOO_LARGE;
            case TOO_MANY_REQUESTS -> StandardProblem.TOO_MANY_CALLS;
            case REQUEST_TIMEOUT -> StandardProblem.REQUEST_TIMEOUT;
            case UNSUPPORTED_MEDIA_TYPE -> StandardProblem.UNSUPPORTED_MEDIA_TYPE;
            case SERVICE_UNAVAILABLE -> StandardProblem.BUSY;
            case null, default ->
                status.is4xxClientError() ? StandardProblem.MALFORMED_REQUEST : StandardProblem.INTERNAL_ERROR;
        };
    }
}
