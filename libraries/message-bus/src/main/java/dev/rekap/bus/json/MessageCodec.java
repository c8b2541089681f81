package dev.rekap.bus.json;

import dev.rekap.contracts.Message;
import dev.rekap.contracts.MessageFamilies;
import dev.rekap.contracts.MessageType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes facts as JSON and reads them back. What it reads is whole: a member that must be there is there. */
public final class MessageCodec {

    private final JsonMapper mapper;
    private final MessageFamilies families;

    /** A codec for the facts of all registered families. */
    public MessageCodec(JsonMapper mapper) {
        this(mapper, MessageFamilies.registered());
    }

    /** A codec for the facts of these families. */
    public MessageCodec(JsonMapper mapper, MessageFamilies families) {
        this.mapper = mapper;
        this.families = families;
    }

    public byte[] encode(Message message) {
        return mapper.writeValueAsBytes(message);
    }

    /**
     * Reads a fact of the named type.
     *
     * @param type the header {@code type}, none if there was none
     * @throws UnreadableMessageException if the type is unknown or the body is no such fact
     */
    public Message decode(@Nullable String type, byte[] body) {
        MessageType known = families.type(type == null ? "" : type)
                .orElseThrow(() -> new UnreadableMessageException("unknown type", null));
        return read(known.body(), body);
    }

    /**
     * Reads any record of the contracts.
     *
     * @throws UnreadableMessageException if the body is no such record
     */
    public <T> T read(Class<T> type, byte[] body) {
        @Nullable T value;
        try {
            value = mapper.readValue(body, type);
        } catch (JacksonException | IllegalArgumentException e) {
            // The text of the exception quotes the body, and the body is what people said.
            throw new UnreadableMessageException("not a " + type.getSimpleName(), e);
        }
        if (value == null) {
            throw new UnreadableMessageException("not a " + type.getSimpleName(), null);
        }
        requireWhole(value);
        return value;
    }

    /** Jackson leaves a missing reference null, whatever the record says of it. */
    private static void requireWhole(Object value) {
        if (value instanceof Iterable<?> values) {
            values.forEach(MessageCodec::requireWhole);
        }
        if (!(value instanceof Record)) {
            return;
        }
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = valueOf(component, value);
            if (part != null) {
                requireWhole(part);
            } else if (Arrays.stream(component.getAnnotatedType().getAnnotations())
                    .noneMatch(Nullable.class::isInstance)) {
                throw new UnreadableMessageException(
                        value.getClass().getSimpleName() + " without " + component.getName(), null);
            }
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Object value) {
        // A product's record need not be public.
        component.getAccessor().setAccessible(true);
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
