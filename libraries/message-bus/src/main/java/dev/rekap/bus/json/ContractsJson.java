package dev.rekap.bus.json;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON form of the contracts: snake_case, ids as plain strings, times in ISO 8601.
 *
 * <p>What a later version wrote is read as far as this one knows it: unknown members are passed over, and an unknown constant of an
 * enum that has a constant {@value ContractsIntrospector#UNKNOWN} is read as that.
 */
public final class ContractsJson {

    private ContractsJson() {}

    /** A mapper for every record of the contracts; thread-safe. */
    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .annotationIntrospector(AnnotationIntrospectorPair.create(
                        new ContractsIntrospector(), new JacksonAnnotationIntrospector()))
                .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                .build();
    }
}
