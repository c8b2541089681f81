package dev.rekap.http.config;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.UserId;
import dev.rekap.http.BodyLimitAdvice;
import dev.rekap.http.IdParameter;
import dev.rekap.http.ProblemErrorController;
import dev.rekap.http.ProblemMapper;
import dev.rekap.http.ProblemResolver;
import dev.rekap.http.ProblemTranslation;
import dev.rekap.http.ProblemWriter;
import dev.rekap.http.TokenSettings;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Gives a service tokens, problem documents, languages, snake_case JSON and OpenAPI by being on its classpath. */
@AutoConfiguration(
        before = {
            WebMvcAutoConfiguration.class,
            ErrorMvcAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@EnableConfigurationProperties(TokenSettings.class)
@Import({SecurityConfiguration.class, OpenApiConfiguration.class, TomcatConfiguration.class})
public class HttpApiAutoConfiguration {

    private static final Locale INDONESIAN = Locale.of("id");

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(INDONESIAN, Locale.ENGLISH));
        resolver.setDefaultLocale(INDONESIAN);
        return resolver;
    }

    @Bean
    ProblemMapper problemMapper(List<ProblemTranslation> translations, List<IdParameter<?>> ids) {
        return new ProblemMapper(translations, ids);
    }

    @Bean
    IdParameter<UserId> userIdParameter() {
        return new IdParameter<>(UserId.class, UserId::new, StandardProblem.INVALID_USER_ID);
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json, LocaleResolver localeResolver) {
        return new ProblemWriter(json, localeResolver);
    }

    @Bean
    ProblemResolver problemResolver(ProblemMapper problems, ProblemWriter writer) {
        return new ProblemResolver(problems, writer);
    }

    @Bean
    ProblemErrorController problemErrorController(ProblemMapper problems, ProblemWriter writer) {
        return new ProblemErrorController(problems, writer);
    }

    @Bean
    BodyLimitAdvice bodyLimitAdvice() {
        return new BodyLimitAdvice();
    }

    @Bean
    JsonMapperBuilderCustomizer snakeCase() {
        return builder -> builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    /** Converts ids in path variables and parameters; a text that is no id is answered with the id's own code. */
    @Bean
    WebMvcConfigurer idParameters(List<IdParameter<?>> ids) {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                ids.forEach(id -> add(registry, id));
            }
        };
    }

    private static <T> void add(FormatterRegistry registry, IdParameter<T> id) {
        registry.addConverter(String.class, id.type(), id.parse()::apply);
    }
}
