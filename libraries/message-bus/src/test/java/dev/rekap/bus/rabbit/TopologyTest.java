package dev.rekap.bus.rabbit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.SampleMessages;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.Exchange;
import org.springframework.amqp.core.Queue;

/** A broker that has these queues refuses them with other arguments: a change here needs a plan for running systems. */
class TopologyTest {

    @Test
    void queuesKeepTheirNamesAndArguments() {
        Map<String, Map<String, Object>> queues = new TreeMap<>();
        Topology.declarables(SampleMessages.families())
                .getDeclarablesByType(Queue.class)
                .forEach(queue -> {
                    assertThat(queue.isDurable()).isTrue();
                    queues.put(queue.getName(), queue.getArguments());
                });

        assertThat(queues)
                .containsOnlyKeys(
                        "rekap.stt",
                        "rekap.stt.dlq",
                        "rekap.extraction",
                        "rekap.extraction.dlq",
                        "rekap.report",
                        "rekap.report.dlq",
                        "rekap.gateway",
                        "rekap.gateway.dlq",
                        "rekap.ingest",
                        "rekap.ingest.dlq",
                        "rekap.proposal",
                        "rekap.proposal.dlq",
                        "rekap.decision",
                        "rekap.decision.dlq",
                        "rekap.action",
                        "rekap.action.dlq",
                        "rekap.gateway.updates",
                        "rekap.gateway.updates.dlq",
                        "rekap.retry.10s",
                        "rekap.retry.1m",
                        "rekap.retry.10m");
        assertThat(queues.get("rekap.stt"))
                .isEqualTo(Map.of(
                        "x-queue-type", "quorum",
                        "x-delivery-limit", 20,
                        "x-dead-letter-exchange", "",
                        "x-dead-letter-routing-key", "rekap.stt.dlq",
                        "x-dead-letter-strategy", "at-least-once",
                        "x-overflow", "reject-publish"));
        assertThat(queues.get("rekap.stt.dlq"))
                .isEqualTo(Map.of(
                        "x-queue-type", "quorum", "x-delivery-limit", 1_000_000, "x-overflow", "reject-publish"));
        assertThat(queues.get("rekap.gateway.updates"))
                .isEqualTo(Map.of(
                        "x-queue-type",
                        "quorum",
                        "x-delivery-limit",
                        20,
                        "x-dead-letter-exchange",
                        "",
                        "x-dead-letter-routing-key",
                        "rekap.gateway.updates.dlq",
                        "x-dead-letter-strategy",
                        "at-least-once",
                        "x-overflow",
                        "reject-publish",
                        "x-single-active-consumer",
                        true));
        assertThat(queues.get("rekap.gateway.updates.dlq")).isEqualTo(queues.get("rekap.stt.dlq"));
        assertThat(queues.get("rekap.retry.1m"))
                .isEqualTo(Map.of(
                        "x-queue-type", "quorum",
                        "x-message-ttl", 60_000,
                        "x-dead-letter-exchange", "",
                        "x-dead-letter-strategy", "at-least-once",
                        "x-overflow", "reject-publish"));
    }

    @Test
    void exchangesKeepTheirNamesAndKinds() {
        assertThat(Topology.declarables(SampleMessages.families()).getDeclarablesByType(Exchange.class))
                .extracting(exchange -> exchange.getType() + " " + exchange.getName())
                .containsExactlyInAnyOrder(
                        "topic rekap", "fanout rekap.retry.10s", "fanout rekap.retry.1m", "fanout rekap.retry.10m");
    }

    @Test
    void everyFactReachesTheQueuesThatNeedIt() {
        assertThat(Topology.declarables(SampleMessages.families()).getDeclarablesByType(Binding.class))
                .extracting(binding ->
                        binding.getExchange() + " " + binding.getRoutingKey() + " -> " + binding.getDestination())
                .containsExactlyInAnyOrder(
                        "rekap audio.stored -> rekap.stt",
                        "rekap speech.requested -> rekap.stt",
                        "rekap audio.transcribed -> rekap.extraction",
                        "rekap audio.stored -> rekap.report",
                        "rekap records.extracted -> rekap.report",
                        "rekap file.failed -> rekap.report",
                        "rekap calls.made -> rekap.report",
                        "rekap report.sealed -> rekap.report",
                        "rekap report.closed -> rekap.ingest",
                        "rekap report.progress -> rekap.gateway",
                        "rekap report.ready -> rekap.gateway",
                        "rekap decision.changed -> rekap.gateway",
                        "rekap decision.closed -> rekap.ingest",
                        "rekap material.collected -> rekap.proposal",
                        "rekap speech.transcribed -> rekap.proposal",
                        "rekap speech.failed -> rekap.proposal",
                        "rekap material.collected -> rekap.decision",
                        "rekap decision.proposed -> rekap.decision",
                        "rekap decision.failed -> rekap.decision",
                        "rekap action.planned -> rekap.decision",
                        "rekap action.done -> rekap.decision",
                        "rekap action.undone -> rekap.decision",
                        "rekap action.failed -> rekap.decision",
                        "rekap action.requested -> rekap.action",
                        "rekap.retry.10s  -> rekap.retry.10s",
                        "rekap.retry.1m  -> rekap.retry.1m",
                        "rekap.retry.10m  -> rekap.retry.10m");
    }

    @Test
    void headersKeepTheirNames() {
        assertThat(BusHeaders.TYPE).isEqualTo("type");
        assertThat(BusHeaders.RETRIES).isEqualTo("retries");
        assertThat(BusHeaders.PUBLISHED_AT).isEqualTo("published-at");
        assertThat(BusHeaders.PARKED_REASON).isEqualTo("parked_reason");
    }
}
