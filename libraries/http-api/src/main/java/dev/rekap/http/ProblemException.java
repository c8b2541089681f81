package dev.rekap.http;

import dev.rekap.contracts.ProblemCode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The call cannot be served; it is answered with a problem document (RFC 9457). */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemCode code;
    private final String subject;
    private final transient Map<String, Object> members;

    public ProblemException(ProblemCode code) {
        this(code, "", Map.of(), null);
    }

    /** With what it is about, such as the name of a file; it is shown to the caller before the text of the code. */
    public ProblemException(ProblemCode code, String subject) {
        this(code, subject, Map.of(), null);
    }

    /** With what it came from, which is logged for {@code 5xx} and never shown to the caller. */
    public ProblemException(ProblemCode code, Throwable cause) {
        this(code, "", Map.of(), cause);
    }

    private ProblemException(ProblemCode code, String subject, Map<String, Object> members, @Nullable Throwable cause) {
        super(code.name(), cause);
        this.code = code;
        this.subject = subject;
        this.members = members;
    }

    /** The same with an extension member in the document. */
    public ProblemException with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new ProblemException(code, subject, more, getCause());
    }

    public ProblemCode code() {
        return code;
    }

    public Map<String, Object> members() {
        return members;
    }

    /** What the caller reads. */
    public String detail(Locale locale) {
        return subject.isEmpty() ? code.text(locale) : subject + ": " + code.text(locale);
    }
}
