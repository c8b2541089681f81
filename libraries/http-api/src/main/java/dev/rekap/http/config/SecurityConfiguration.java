package dev.rekap.http.config;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.http.BearerTokens;
import dev.rekap.http.CallerLimitFilter;
import dev.rekap.http.GuestTokens;
import dev.rekap.http.ProblemResolver;
import dev.rekap.http.PublicPages;
import dev.rekap.http.TokenSettings;
import jakarta.servlet.DispatcherType;
import java.util.Optional;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Every call needs a token, but for the endpoints of the management port and public pages. Nothing is kept between calls. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /** Being an AuthenticationManager, it also keeps Spring Boot from making up a user with a password in the log. */
    @Bean
    BearerTokens bearerTokens(TokenSettings settings, Optional<GuestTokens> guests) {
        return new BearerTokens(settings, guests.orElse(_ -> Optional.empty()));
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, BearerTokens tokens, ProblemResolver problems, Optional<PublicPages> pages) {
        AuthenticationEntryPoint unauthorized =
                (request, response, _) -> problems.refuse(request, response, StandardProblem.UNAUTHORIZED);
        AuthenticationFilter authentication = new AuthenticationFilter(tokens, tokens);
        authentication.setSuccessHandler((_, _, _) -> {});
        authentication.setFailureHandler(new AuthenticationEntryPointFailureHandler(unauthorized));
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterBefore(authentication, ExceptionTranslationFilter.class)
                .addFilterAfter(new CallerLimitFilter(problems), ExceptionTranslationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(unauthorized)
                        .accessDeniedHandler((request, response, _) ->
                                problems.refuse(request, response, StandardProblem.FORBIDDEN)))
                // A call is authorised when it comes in; what it is dispatched to afterwards is the same call.
                .authorizeHttpRequests(calls -> calls.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint())
                        .permitAll()
                        .requestMatchers(
                                call -> pages.filter(open -> open.holds(call)).isPresent())
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler(ProblemResolver problems) {
        return (request, response, _) -> problems.refuse(request, response, StandardProblem.MALFORMED_REQUEST);
    }
}
