package dev.rekap.gateway.orders.running;

import dev.rekap.gateway.channel.ChatFiles;
import dev.rekap.gateway.channel.UnavailableException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Files whose id is what they hold; others answer as they were told. */
final class FakeTelegramFiles implements ChatFiles {

    private final Map<String, ChatFiles> special = new ConcurrentHashMap<>();

    void answers(String file, ChatFiles answer) {
        special.put(file, answer);
    }

    @Override
    public Download open(String file) {
        ChatFiles answer = special.get(file);
        if (answer != null) {
            return answer.open(file);
        }
        return download(file);
    }

    static Download download(String says) {
        byte[] bytes = says.getBytes(StandardCharsets.UTF_8);
        return new Download(bytes.length, new ByteArrayInputStream(bytes));
    }

    /** Holds a download up, or a test. */
    static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted", e);
        }
    }
}
