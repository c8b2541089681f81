package dev.rekap.bus.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.rekap.contracts.AddedLater;
import dev.rekap.contracts.SingleValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Reads the annotations of the contracts, which know no Jackson. */
final class ContractsIntrospector extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    /** Name of the constant that stands for those of later versions. */
    static final String UNKNOWN = "UNKNOWN";

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated member) {
        if (member instanceof AnnotatedMethod method && isSingleValue(method.getDeclaringClass())) {
            return method.getDeclaringClass().getRecordComponents()[0].getName().equals(method.getName());
        }
        return null;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated member) {
        return member instanceof AnnotatedConstructor constructor && isSingleValue(constructor.getDeclaringClass())
                ? JsonCreator.Mode.DELEGATING
                : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        return member.hasAnnotation(AddedLater.class)
                ? JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)
                : JsonSetter.Value.empty();
    }

    @Override
    public @Nullable Enum<?> findDefaultEnumValue(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(UNKNOWN))
                .findFirst()
                .orElse(null);
    }

    private static boolean isSingleValue(Class<?> type) {
        return type.isRecord() && type.isAnnotationPresent(SingleValue.class);
    }
}
