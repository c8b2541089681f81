package dev.rekap.simulator.telegram.behaviour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults ordered, first come first served. */
public final class InjectedFaults {
    private static final Duration LONGEST_HANG = Duration.ofMinutes(10);

    private static final class Order {
        final InjectedFault fault;
        int left;

        Order(InjectedFault fault, int left) {
            this.fault = fault;
            this.left = left;
        }
    }

    private final List<Order> orders = new ArrayList<>();
    private long clearings;

    /** Orders a fault, for so many calls; -1 until cleared. */
    public void order(InjectedFault fault, int times) {
        orders.add(new Order(fault, times));
    }

    /** The fault that this call meets. */
    public Optional<InjectedFault> take(String method, long chat) {
        Optional<Order> found = orders.stream()
                .filter(order -> order.left != 0 && order.fault.matches(method, chat))
                .findFirst();
        found.ifPresent(order -> order.left--);
        orders.removeIf(order -> order.left == 0);
        return found.map(order -> order.fault);
    }

    /** How many orders are open. */
    public int open() {
        return orders.size();
    }

    /** Forgets all orders and lets go of calls that hang. */
    public void clear() {
        orders.clear();
        clearings++;
    }

    /** Waits until faults are cleared, at most ten minutes. */
    public void hang(Monitor monitor) throws InterruptedException {
        long before = monitor.alone(() -> clearings);
        monitor.await(LONGEST_HANG, () -> Optional.of(true).filter(yes -> clearings != before));
    }
}
