package dev.rekap.gateway.channel.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChatLanesTest {

    private final ChatLanes lanes = new ChatLanes();
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void aChatIsServedInOrder() {
        for (int i = 0; i < 2_000; i++) {
            int number = i;
            lanes.add(i % 7, () -> {
                done.add(number % 7 + ":" + number);
            });
        }

        await().until(() -> done.size() == 2_000);
        for (int chat = 0; chat < 7; chat++) {
            String prefix = chat + ":";
            int first = chat;
            assertThat(done.stream().filter(it -> it.startsWith(prefix)))
                    .containsExactlyElementsOf(IntStream.range(0, 2_000)
                            .filter(i -> i % 7 == first)
                            .mapToObj(i -> prefix + i)
                            .toList());
        }
        await().until(() -> lanes.size() == 0);
    }

    @Test
    void aSlowChatKeepsNobodyElseWaiting() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        lanes.add(1, slow::await);
        lanes.add(1, () -> done.add("one"));
        lanes.add(2, () -> done.add("two"));

        await().until(() -> done.contains("two"));
        assertThat(done).containsExactly("two");
        slow.countDown();
        await().until(() -> done.contains("one"));
    }

    @Test
    void aLaneGoesOnAfterAFailure() {
        lanes.add(1, () -> {
            throw new IllegalStateException("of the test");
        });
        lanes.add(1, () -> done.add("next"));

        await().until(() -> done.contains("next"));
    }

    @Test
    void atTheEndWhatHasBegunIsFinishedAndNothingElse() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch slow = new CountDownLatch(1);
        lanes.add(1, () -> {
            begun.countDown();
            slow.await();
            done.add("begun");
        });
        lanes.add(1, () -> done.add("not begun"));
        begun.await();

        Thread end = Thread.ofVirtual().start(() -> finish(Duration.ofSeconds(20)));
        await().until(() -> end.getState() == Thread.State.TIMED_WAITING);
        lanes.add(2, () -> done.add("too late"));
        slow.countDown();
        end.join();

        assertThat(done).containsExactly("begun");
    }

    @Test
    void whatDoesNotEndIsInterrupted() {
        lanes.add(1, () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                done.add("interrupted");
                throw e;
            }
        });

        finish(Duration.ofMillis(50));

        await().until(() -> done.contains("interrupted"));
        await().until(() -> lanes.size() == 0);
    }

    private void finish(Duration patience) {
        try {
            lanes.finish(patience);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
