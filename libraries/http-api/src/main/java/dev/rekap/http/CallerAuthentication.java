package dev.rekap.http;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The authentication of a caller: the token before it is verified, the caller afterwards. */
final class CallerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final @Nullable String token;
    private final transient @Nullable Caller caller;

    private CallerAuthentication(@Nullable String token, @Nullable Caller caller) {
        super(List.of());
        this.token = token;
        this.caller = caller;
        setAuthenticated(caller != null);
    }

    static CallerAuthentication presented(String token) {
        return new CallerAuthentication(token, null);
    }

    static CallerAuthentication verified(Caller caller) {
        return new CallerAuthentication(null, caller);
    }

    @Override
    public @Nullable Object getCredentials() {
        return token;
    }

    @Override
    public @Nullable Object getPrincipal() {
        return caller;
    }

    @Override
    public String getName() {
        return switch (caller) {
            case Caller.User(var userId) -> userId.value();
            case Caller.Guest _ -> "guest";
            case Caller.Service _ -> "service";
            case null -> "service";
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerAuthentication that
                && Objects.equals(token, that.token)
                && Objects.equals(caller, that.caller);
    }

    @Override
    public int hashCode() {
        return Objects.hash(token, caller);
    }
}
