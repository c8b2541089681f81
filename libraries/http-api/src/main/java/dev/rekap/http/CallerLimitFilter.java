package dev.rekap.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.UserId;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the calls that one user has under way in this process, streams included: nobody holds the places of all others. The service
 * token, which acts for everybody, has no bound.
 */
public final class CallerLimitFilter extends OncePerRequestFilter {

    /** Calls of one user at once; the next is answered with {@link StandardProblem#TOO_MANY_CALLS}. */
    public static final int MAX_CALLS = 16;

    private final ProblemResolver problems;
    private final Map<UserId, Integer> underWay = new ConcurrentHashMap<>();

    public CallerLimitFilter(ProblemResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Caller.User(UserId user))) {
            chain.doFilter(request, response);
            return;
        }
        if (underWay.merge(user, 1, Integer::sum) > MAX_CALLS) {
            end(user);
            problems.refuse(request, response, StandardProblem.TOO_MANY_CALLS);
            return;
        }
        boolean goesOn = false;
        try {
            chain.doFilter(request, response);
            goesOn = request.isAsyncStarted();
        } finally {
            if (goesOn) {
                request.getAsyncContext().addListener(new EndOfCall(user));
            } else {
                end(user);
            }
        }
    }

    private void end(UserId user) {
        underWay.computeIfPresent(user, (_, calls) -> calls == 1 ? null : calls - 1);
    }

    /** Called by the container once for every call, however it ends. */
    private final class EndOfCall implements AsyncListener {

        private final UserId user;

        private EndOfCall(UserId user) {
            this.user = user;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            end(user);
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
