package dev.rekap.contracts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/** All message families on the class path, as one. */
public final class MessageFamilies {

    private static final MessageFamilies REGISTERED =
            of(ServiceLoader.load(MessageFamily.class, MessageFamily.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList());

    private final List<MessageType> types;
    private final List<StepQueue> queues;
    private final List<RawQueue> rawQueues;

    private MessageFamilies(List<MessageType> types, List<StepQueue> queues, List<RawQueue> rawQueues) {
        this.types = List.copyOf(types);
        this.queues = List.copyOf(queues);
        this.rawQueues = List.copyOf(rawQueues);
    }

    /** The families that are registered as services. */
    public static MessageFamilies registered() {
        return REGISTERED;
    }

    /**
     * Joins families. A queue that several families name takes the facts of all of them.
     *
     * @throws IllegalArgumentException if two facts have one name
     */
    public static MessageFamilies of(List<? extends MessageFamily> families) {
        List<MessageType> types =
                families.stream().flatMap(family -> family.types().stream()).toList();
        Set<String> names = new HashSet<>();
        for (MessageType type : types) {
            if (!names.add(type.routingKey())) {
                throw new IllegalArgumentException("two facts are called " + type.routingKey());
            }
        }
        Map<String, List<MessageType>> facts = new LinkedHashMap<>();
        families.stream()
                .flatMap(family -> family.queues().stream())
                .forEach(queue -> facts.computeIfAbsent(queue.name(), _ -> new ArrayList<>())
                        .addAll(queue.facts()));
        List<StepQueue> queues = facts.entrySet().stream()
                .map(queue -> new StepQueue(queue.getKey(), queue.getValue()))
                .toList();
        return new MessageFamilies(
                types,
                queues,
                families.stream().flatMap(family -> family.rawQueues().stream()).toList());
    }

    public List<MessageType> types() {
        return types;
    }

    public List<StepQueue> queues() {
        return queues;
    }

    public List<RawQueue> rawQueues() {
        return rawQueues;
    }

    /** The fact with this name. */
    public Optional<MessageType> type(String routingKey) {
        return types.stream()
                .filter(type -> type.routingKey().equals(routingKey))
                .findFirst();
    }

    /**
     * The queue with this short name.
     *
     * @throws IllegalArgumentException if no family names it; the message names those there are
     */
    public StepQueue queue(String name) {
        return queues.stream()
                .filter(queue -> queue.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no queue \"" + name + "\"; there are "
                        + String.join(", ", queues.stream().map(StepQueue::name).toList())));
    }
}
