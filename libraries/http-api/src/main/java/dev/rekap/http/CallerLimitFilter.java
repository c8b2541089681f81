package dev.rekap.http;

import dev.rekap.contracts.StandardProblem;
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
 * Bounds the calls that one user, or the guests of one subject, have under way in this process, streams included: nobody holds the places
 * of all others. The service token, which acts for everybody, has no bound.
 */
public final class CallerLimitFilter extends OncePerRequestFilter {

    /** Calls of one caller at once; the next is answered with {@link StandardProblem#TOO_MANY_CALLS}. */
    public static final int MAX_CALLS = 16;

    private final ProblemResolver problems;
    private final Map<Caller, Integer> underWay = new ConcurrentHashMap<>();

    public CallerLimitFilter(ProblemResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof Caller caller)
                || caller instanceof Caller.Service) {
            chain.doFilter(request, response);
            return;
        }
        if (underWay.merge(caller, 1, Integer::sum) > MAX_CALLS) {
            end(caller);
            problems.refuse(request, response, StandardProblem.TOO_MANY_CALLS);
            return;
        }
        boolean goesOn = false;
        try {
            chain.doFilter(request, response);
            goesOn = request.isAsyncStarted();
        } finally {
            if (goesOn) {
                request.getAsyncContext().addListener(new EndOfCall(caller));
            } else {
                end(caller);
            }
        }
    }

    private void end(Caller caller) {
        underWay.computeIfPresent(caller, (_, calls) -> calls == 1 ? null : calls - 1);
    }

    /** Called by the container once for every call, however it ends. */
    private final class EndOfCall implements AsyncListener {

        private final Caller caller;

        private EndOfCall(Caller caller) {
            this.caller = caller;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            end(caller);
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
