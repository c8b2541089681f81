package dev.rekap.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;

/** Authenticates requests by their bearer token (RFC 6750, the header only). */
public final class BearerTokens implements AuthenticationConverter, AuthenticationManager {

    private static final String SCHEME = "Bearer ";

    private final byte[] serviceToken;
    private final Optional<UserKeys> userKeys;
    private final GuestTokens guests;

    /**
     * Takes the tokens of these settings, and those of guests.
     *
     * @param guests verifies the tokens of links
     */
    public BearerTokens(TokenSettings settings, GuestTokens guests) {
        this.guests = guests;
        this.serviceToken = settings.serviceToken().reveal().getBytes(UTF_8);
        this.userKeys = settings.userKeys();
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        return CallerAuthentication.presented(header.substring(SCHEME.length()).strip());
    }

    @Override
    public Authentication authenticate(Authentication presented) {
        if (presented.getCredentials() instanceof String token) {
            return CallerAuthentication.verified(
                    caller(token).orElseThrow(() -> new BadCredentialsException("wrong token")));
        }
        throw new BadCredentialsException("no token");
    }

    private Optional<Caller> caller(String token) {
        if (MessageDigest.isEqual(serviceToken, token.getBytes(UTF_8))) {
            return Optional.of(new Caller.Service());
        }
        return userKeys.flatMap(keys -> keys.verify(token))
                .<Caller>map(Caller.User::new)
                .or(() -> guests.verify(token));
    }
}
