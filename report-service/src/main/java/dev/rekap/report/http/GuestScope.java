package dev.rekap.report.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A link opens a report: to its holder all other addresses are unknown. Of reports {@link VisibleReports} says which it opens. */
@Component
class GuestScope implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof Caller.Guest
                && !request.getRequestURI().startsWith("/api/v1/reports/")) {
            throw new ProblemException(StandardProblem.NOT_FOUND);
        }
        return true;
    }
}
