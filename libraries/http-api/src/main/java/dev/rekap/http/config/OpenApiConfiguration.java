package dev.rekap.http.config;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API at {@code /v3/api-docs}; reading it takes a token like every other call. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String SCHEME = "token";

    @Bean
    OpenAPI openApi(@Value("${spring.application.name:rekap}") String service) {
        return new OpenAPI()
                .info(new Info()
                        .title("Rekap: " + service)
                        .version("v1")
                        .description("Errors are problem documents (RFC 9457) with a stable `code`."))
                .components(new Components()
                        .addSecuritySchemes(
                                SCHEME,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("The service token, or a user key (rku_…)")))
                .addSecurityItem(new SecurityRequirement().addList(SCHEME));
    }

    /** Gives the mapper of springdoc the naming strategy of the JSON mapper. */
    @Bean
    ModelResolver snakeCaseModels() {
        return new ModelResolver(Json.mapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
    }
}
