package dev.rekap.gateway.channel.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.bus.RawPublisher;
import dev.rekap.contracts.channel.ChannelQueues;
import dev.rekap.gateway.TelegramCase;
import dev.rekap.gateway.channel.ChatEvent;
import dev.rekap.simulator.telegram.client.Fault;
import dev.rekap.simulator.telegram.client.SimulatedChat;
import dev.rekap.simulator.telegram.client.SimulatedTelegram;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Polling, with everything that can go wrong between Telegram, the broker and us. */
@ExtendWith(OutputCaptureExtension.class)
class PollingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String IGNORED = "rekap_telegram_updates_total{kind=\"other\",result=\"ignored\"}";
    private static final String UNREADABLE = "rekap_telegram_updates_total{kind=\"unreadable\",result=\"parked\"}";
    private static final String CONFLICTS = "rekap_telegram_polls_total{result=\"conflict\"}";
    private static final int BURST = 300;
    private static int people = 2_000;

    private final SimulatedTelegram telegram = EdgeService.stack().telegram();
    private EdgeService gateway;

    @BeforeEach
    void start() {
        gateway = EdgeService.shared();
    }

    @AfterEach
    void stop(CapturedOutput output) {
        telegram.clearFaults();
        assertThat(output.getAll()).as("the log").doesNotContain(telegram.token());
    }

    @Test
    void anUpdateThatTheBrokerRefusesStaysWithTelegram() {
        SimulatedChat siti = person();
        try (var _ = new FullUpdateQueue()) {
            gateway.running("reading").stop();
            IntStream.rangeClosed(1, 8).forEach(i -> siti.sends("pesan " + i));

            await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> telegram.pendingUpdates() > 0);
            assertThat(gateway.management("/actuator/health/liveness")).contains("\"UP\"");
        }
        gateway.running("reading").start();
        await().atMost(PATIENCE).until(() -> texts(siti).size() == 8);
        assertThat(texts(siti)).containsExactlyElementsOf(numbered(8));
        await().atMost(PATIENCE).until(() -> telegram.pendingUpdates() == 0);
    }

    @Test
    void aBrokerThatIsAwayLosesNothing() {
        SimulatedChat siti = person();
        try (var _ = new StoppedBroker()) {
            IntStream.rangeClosed(1, 5).forEach(i -> siti.sends("pesan " + i));
            await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> telegram.pendingUpdates() >= 5);
        }

        await().atMost(Duration.ofSeconds(90)).until(() -> texts(siti).size() == 5);
        assertThat(texts(siti)).containsExactlyElementsOf(numbered(5));
    }

    @Test
    void anUpdateThatComesAgainChangesNothing() {
        SimulatedChat siti = person();
        siti.sends("sekali");
        await().atMost(PATIENCE).until(() -> texts(siti).size() == 1);
        String again = text(gateway.conversation().seen.getLast().origin().update(), siti, "dua kali");
        gateway = EdgeService.restarted();
        publish(again);
        siti.sends("kedua");

        await().atMost(PATIENCE).until(() -> texts(siti).contains("kedua"));
        assertThat(texts(siti)).containsExactly("kedua");
    }

    @Test
    void updatesWhoseIdsStartAnewAreHandled() throws Exception {
        SimulatedChat seller = EdgeService.stack().telegram().person(700_001, "Penjual", "id");
        List<String> updates = TelegramCase.read("t01-update-id-starts-anew").updates();
        telegram.inject(updates.getFirst());
        await().atMost(PATIENCE).until(() -> recordings(seller).equals(List.of("U63")));
        await().atMost(PATIENCE).until(() -> telegram.pendingUpdates() == 0);

        telegram.inject(updates.getLast());

        await().atMost(PATIENCE).until(() -> recordings(seller).equals(List.of("U63", "U64")));
        await().atMost(PATIENCE).until(() -> telegram.pendingUpdates() == 0);
        seller.sends("sesudahnya");
        await().atMost(PATIENCE).until(() -> texts(seller).equals(List.of("sesudahnya")));
    }

    @Test
    void aChatIsServedInOrderAndOthersBesideIt() {
        SimulatedChat slow = person();
        SimulatedChat quick = person();
        CountDownLatch busy = new CountDownLatch(1);
        gateway.conversation().behaviour = (event, _) -> {
            if (event.origin().chat() == slow.id()) {
                waitFor(busy);
            }
        };
        IntStream.rangeClosed(1, BURST).forEach(i -> publish(text(3_000_000 + i, slow, "pesan " + i)));
        IntStream.rangeClosed(1, 5).forEach(i -> quick.sends("pesan " + i));

        await().atMost(PATIENCE).until(() -> texts(quick).size() == 5);
        assertThat(texts(slow)).hasSizeLessThanOrEqualTo(1);
        busy.countDown();
        await().atMost(PATIENCE).until(() -> texts(slow).size() == BURST);
        assertThat(texts(slow)).containsExactlyElementsOf(numbered(BURST));
        assertThat(texts(quick)).containsExactlyElementsOf(numbered(5));
    }

    @Test
    void anUpdateThatCannotBeHandledIsParkedAndTheLaneGoesOn() {
        SimulatedChat siti = person();
        gateway.conversation().behaviour = (event, _) -> {
            if (event instanceof ChatEvent.TextWritten text && text.text().equals("racun")) {
                throw new IllegalStateException("of the test");
            }
        };
        siti.sends("racun");
        siti.sends("kopi");

        await().atMost(PATIENCE).until(() -> texts(siti).contains("kopi"));
        assertThat(gateway.conversation().seen)
                .anySatisfy(event -> assertThat(event).isInstanceOf(ChatEvent.HandlingFailed.class));
        await().atMost(PATIENCE).until(() -> parked() == 1);
        purge();
    }

    @Test
    void whatNobodyCanReadIsParkedAndWhatNobodyKnowsIsPassedOver() {
        SimulatedChat siti = person();
        double ignored = gateway.meter(IGNORED);
        double unreadable = gateway.meter(UNREADABLE);
        telegram.inject("{\"a_kind_that_does_not_exist_yet\":{\"of\":[\"tomorrow\"]}}");
        publish("this is no JSON");
        siti.sends("kopi");

        await().atMost(PATIENCE).until(() -> texts(siti).contains("kopi"));
        await().atMost(PATIENCE).until(() -> parked() == 1);
        purge();
        assertThat(gateway.meter(IGNORED)).isEqualTo(ignored + 1);
        assertThat(gateway.meter(UNREADABLE)).isEqualTo(unreadable + 1);
    }

    @Test
    void twoWhoPollOneTokenNoticeIt(CapturedOutput output) {
        double conflicts = gateway.meter(CONFLICTS);
        telegram.misbehave(Fault.conflict("getUpdates").times(2));
        person().sends("x");

        await().atMost(PATIENCE).until(() -> output.getAll().contains("another process polls with this token"));
        assertThat(gateway.management("/actuator/health/liveness"))
                .contains("another process polls with this token")
                .contains("\"UP\"");
        telegram.clearFaults();
        person().sends("so that the poll comes back");
        await().atMost(PATIENCE).until(() -> output.getAll().contains("answers the polls again"));
        assertThat(gateway.meter(CONFLICTS)).isGreaterThan(conflicts);
    }

    @Test
    void whateverTelegramAnswersPollingGoesOn() {
        SimulatedChat siti = person();
        int number = 0;
        for (Fault fault : List.of(
                Fault.internalError("getUpdates"),
                Fault.badGateway("getUpdates"),
                Fault.garbage("getUpdates"),
                Fault.errorInOk("getUpdates"),
                Fault.cut("getUpdates"),
                Fault.lostAnswer("getUpdates"),
                Fault.tooManyRequests("getUpdates", 1))) {
            telegram.misbehave(fault.once());
            siti.sends("pesan " + ++number);
            int sent = number;
            await().atMost(PATIENCE).until(() -> texts(siti).size() == sent);
        }
        assertThat(texts(siti)).containsExactlyElementsOf(numbered(number));
    }

    @Test
    void aGatewayWhosePollsDoNotComeBackIsToBeRestarted() {
        telegram.misbehave(Fault.hang("getUpdates"));
        person().sends("x");
        assertThat(gateway.management("/actuator/health/liveness")).contains("\"UP\"");

        // Time passes on: the poll that was on its way when they began to hang may still come back once.
        await().atMost(PATIENCE).until(() -> {
            gateway.conversation().ahead =
                    gateway.conversation().ahead.plus(Duration.ofMinutes(2).plusSeconds(30));
            return gateway.management("/actuator/health/liveness").contains("\"DOWN\"");
        });
        gateway.conversation().ahead = Duration.ZERO;
    }

    private static SimulatedChat person() {
        people++;
        return EdgeService.stack().telegram().person(people, "Siti", "id");
    }

    private List<String> texts(SimulatedChat chat) {
        return gateway.conversation().seen.stream()
                .filter(ChatEvent.TextWritten.class::isInstance)
                .map(ChatEvent.TextWritten.class::cast)
                .filter(text -> text.origin().chat() == chat.id())
                .map(ChatEvent.TextWritten::text)
                .toList();
    }

    private List<String> recordings(SimulatedChat chat) {
        return gateway.conversation().seen.stream()
                .filter(ChatEvent.RecordingSent.class::isInstance)
                .map(ChatEvent.RecordingSent.class::cast)
                .filter(sent -> sent.origin().chat() == chat.id())
                .map(sent -> sent.recording().unique())
                .toList();
    }

    private static List<String> numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "pesan " + i).toList();
    }

    private static String text(long update, SimulatedChat chat, String text) {
        return "{\"update_id\":%d,\"message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":%d,\"type\":\"private\"},\"from\":{\"id\":%d},\"text\":\"%s\"}}"
                .formatted(update, chat.id(), chat.id(), text);
    }

    private void publish(String raw) {
        gateway.bean(RawPublisher.class).publish(ChannelQueues.UPDATES, raw.getBytes(UTF_8));
    }

    private long parked() {
        return Objects.requireNonNull(new RabbitAdmin(gateway.bean(RabbitTemplate.class))
                        .getQueueInfo(ChannelQueues.UPDATES.parkingName()))
                .getMessageCount();
    }

    private void purge() {
        new RabbitAdmin(gateway.bean(RabbitTemplate.class)).purgeQueue(ChannelQueues.UPDATES.parkingName());
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
