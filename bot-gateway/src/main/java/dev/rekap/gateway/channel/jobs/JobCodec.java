package dev.rekap.gateway.channel.jobs;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes jobs as rows of the table and reads them: the task is the kind, the instance its components and a random id. */
final class JobCodec {

    private final Map<String, Class<?>> kinds;

    /** A codec for the records of sealed interfaces. */
    JobCodec(Collection<Class<? extends Job>> jobs) {
        this.kinds = jobs.stream()
                .flatMap(floor -> Arrays.stream(floor.getPermittedSubclasses()))
                .collect(Collectors.toUnmodifiableMap(kind -> name(kind).value(), Function.identity()));
    }

    List<String> kinds(Job.Lane lane) {
        return kinds.entrySet().stream()
                .filter(kind -> name(kind.getValue()).lane() == lane)
                .map(Map.Entry::getKey)
                .toList();
    }

    static Job.Lane lane(Job job) {
        return name(job.getClass()).lane();
    }

    TaskInstance<Void> write(Job job) {
        String parts = Arrays.stream(job.getClass().getRecordComponents())
                .map(component -> text(component, job) + "/")
                .collect(Collectors.joining());
        return new TaskInstance<>(name(job.getClass()).value(), parts + UUID.randomUUID());
    }

    /** The job of a row; none if no release can have written it. */
    Optional<Job> read(String task, String instance) {
        Class<?> kind = kinds.get(task);
        if (kind == null) {
            return Optional.empty();
        }
        RecordComponent[] components = kind.getRecordComponents();
        String[] parts = instance.split("/", -1);
        // The last part is random.
        int written = parts.length - 1;
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = i < written ? value(components[i].getType(), parts[i]) : absent(components[i].getType());
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = kind.getDeclaredConstructor(types);
            return Optional.of((Job) constructor.newInstance(values));
        } catch (ReflectiveOperationException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Job.Name name(Class<?> kind) {
        Job.Name name = kind.getAnnotation(Job.Name.class);
        if (name == null) {
            throw new IllegalStateException(kind + " has no name in the database");
        }
        return name;
    }

    private static String text(RecordComponent component, Job job) {
        try {
            Object value = component.getAccessor().invoke(job);
            return value instanceof Locale locale ? locale.getLanguage() : String.valueOf(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a component that the version before did not know. */
    private static Object absent(Class<?> type) {
        if (type == long.class) {
            return 0L;
        }
        throw new IllegalArgumentException("a " + type + " must not be missing");
    }

    private static Object value(Class<?> type, String text) throws ReflectiveOperationException {
        if (type == long.class) {
            return Long.parseLong(text);
        }
        if (type == int.class) {
            return Integer.parseInt(text);
        }
        if (type == boolean.class) {
            return Boolean.parseBoolean(text);
        }
        if (type == Locale.class) {
            return Locale.of(text);
        }
        return type.getMethod("parse", String.class).invoke(null, text);
    }
}
