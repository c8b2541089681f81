package dev.rekap.contracts.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.rekap.contracts.MessageType;
import dev.rekap.contracts.StepQueue;
import dev.rekap.contracts.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** They are on the wire, in the store or in receipts: to change one is to lose what was written under it. */
class DecisionNamesTest {

    private static final DecisionId DECISION = DecisionId.parse("7d444840-9dc0-11d1-b245-5ffdce74fad2");

    @Test
    void factsOfDecisionsKeepTheirNames() {
        assertThat(new DecisionMessages().types())
                .extracting(MessageType::routingKey)
                .containsExactly(
                        "material.collected",
                        "decision.proposed",
                        "decision.failed",
                        "decision.changed",
                        "decision.closed",
                        "action.requested",
                        "action.planned",
                        "action.done",
                        "action.undone",
                        "action.failed");
    }

    @Test
    void queuesOfDecisionsKeepTheirNames() {
        assertThat(new DecisionMessages().queues())
                .extracting(StepQueue::queueName, StepQueue::parkingName)
                .containsExactly(
                        tuple("rekap.proposal", "rekap.proposal.dlq"),
                        tuple("rekap.decision", "rekap.decision.dlq"),
                        tuple("rekap.action", "rekap.action.dlq"),
                        tuple("rekap.gateway", "rekap.gateway.dlq"),
                        tuple("rekap.ingest", "rekap.ingest.dlq"));
    }

    @Test
    void blobsOfDecisionsKeepTheirPlaces() {
        DecisionBlobs blobs = new DecisionBlobs(DECISION);
        String root = "decisions/7d444840-9dc0-11d1-b245-5ffdce74fad2/";

        assertThat(blobs.prefix()).isEqualTo(root);
        assertThat(blobs.material("ab")).hasToString(root + "material/ab");
        assertThat(blobs.picture("ab")).hasToString(root + "pictures/ab.jpg");
        assertThat(blobs.transcript("ab")).hasToString(root + "transcripts/ab.json");
        assertThat(blobs.waiting()).hasToString(root + "material.json");
        assertThat(blobs.closed()).hasToString(root + "closed");
    }

    @Test
    void kindsAndFieldsKeepTheirNames() {
        assertThat(List.of(
                        ActionFields.WOOCOMMERCE_DRAFT,
                        ActionFields.WOOCOMMERCE_UPDATE,
                        ActionFields.LEDGER_ROW,
                        ActionFields.REPLY))
                .containsExactly("woocommerce.draft", "woocommerce.update", "ledger.row", "reply");
        assertThat(List.of(
                        ActionFields.NAME,
                        ActionFields.PRODUCT_ID,
                        ActionFields.PRICE,
                        ActionFields.STOCK,
                        ActionFields.CATEGORY,
                        ActionFields.TAGS,
                        ActionFields.DESCRIPTION,
                        ActionFields.SHORT_DESCRIPTION,
                        ActionFields.NOTE,
                        ActionFields.AMOUNT,
                        ActionFields.TEXT,
                        ActionFields.STATUS,
                        ActionFields.PICTURES,
                        ActionFields.DIFFERS))
                .containsExactly(
                        "name",
                        "product_id",
                        "price",
                        "stock",
                        "category",
                        "tags",
                        "description",
                        "short_description",
                        "note",
                        "amount",
                        "text",
                        "status",
                        "pictures",
                        "differs");
    }

    @ParameterizedTest
    @EnumSource(Notice.class)
    void everyNoticeHasATextInBothLanguages(Notice notice) {
        assertThat(notice.text(Locale.ENGLISH)).isNotBlank();
        assertThat(notice.text(Locale.of("id"))).isNotBlank().isNotEqualTo(notice.text(Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7d444840", "1-1-1-1-1"})
    void anythingButTheCanonicalIdIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DecisionId.parse(text));
    }

    @Test
    void materialHasAFileOrAText() {
        UserId seller = new UserId("tg:1001");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Material(seller, null, "id", 1, false, List.of(), " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Material(seller, null, "id", 0, false, List.of(), "jual es teh 5rb"));
        assertThat(new Material(seller, null, "id", 1, false, List.of(), "jual es teh 5rb").parts())
                .isEmpty();
    }

    @Test
    void proposalHasAnAction() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DecisionProposed(DECISION, 1, "rules", List.of(), Set.of(), List.of()));
    }

    @Test
    void fieldsAreFoundByName() {
        ProposedField price = new ProposedField(
                ActionFields.PRICE, "5000", 1, List.of(FieldEvidence.ofPerson()), Set.of(), List.of());
        ProposedAction action = new ProposedAction(1, ActionFields.WOOCOMMERCE_UPDATE, List.of(price), List.of());

        assertThat(action.field("price")).contains(price);
        assertThat(action.field("stock")).isEmpty();
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new ProposedField("price", "5000", 1.1, List.of(), Set.of(), List.of()));
    }
}
