package dev.rekap.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Misbehaviours that wait for their requests. */
public final class ShopFaults {

    private final List<ShopFault> waiting = new ArrayList<>();

    public synchronized void add(ShopFault fault) {
        waiting.add(fault);
    }

    public synchronized void clear() {
        waiting.clear();
    }

    /** How many wait. */
    public synchronized int size() {
        return waiting.size();
    }

    /** The one that this request meets, which is used up by it. */
    public synchronized Optional<ShopFault> take(String method, String path) {
        for (int i = 0; i < waiting.size(); i++) {
            ShopFault fault = waiting.get(i);
            if (!fault.fits(method, path)) {
                continue;
            }
            if (fault.skip() > 0) {
                waiting.set(i, fault.passed());
                continue;
            }
            if (fault.times() > 1) {
                waiting.set(i, fault.times(fault.times() - 1));
            } else {
                waiting.remove(i);
            }
            return Optional.of(fault);
        }
        return Optional.empty();
    }
}
