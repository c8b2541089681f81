package dev.rekap.http;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
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
    Problems problems(List<ProblemTranslation> translations) {
        return new Problems(translations);
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json, LocaleResolver localeResolver) {
        return new ProblemWriter(json, localeResolver);
    }

    @Bean
    ProblemResolver problemResolver(Problems problems, ProblemWriter writer) {
        return new ProblemResolver(problems, writer);
    }

    @Bean
    ProblemErrorController problemErrorController(Problems problems, ProblemWriter writer) {
        return new ProblemErrorController(problems, writer);
    }

    @Bean
    JsonMapperBuilderCustomizer snakeCase() {
        return builder -> builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    /** Ids as parameters and path variables; what is none is answered with the id's own code. */
    @Bean
    WebMvcConfigurer idParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, ReportId.class, ReportId::parse);
                registry.addConverter(String.class, FileId.class, FileId::parse);
                registry.addConverter(String.class, UserId.class, UserId::new);
            }
        };
    }
}
