package dev.rekap.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.FieldFlag;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentHashTest {

    @Test
    void itsFormIsFixed() throws Exception {
        String form =
                "1:1" + "17:woocommerce.draft" + "1:2" + "4:name" + "6:Es Teh" + "5:price" + "4:5000" + "1:1" + "1:1";
        byte[] expected = MessageDigest.getInstance("SHA-256").digest(form.getBytes(StandardCharsets.UTF_8));

        assertThat(ContentHash.of(List.of(Facts.tea())))
                .isEqualTo(HexFormat.of().formatHex(expected));
    }

    @Test
    void valuesKindsPicturesAndNumbersCount() {
        ProposedAction tea = Facts.tea();

        assertThat(List.of(
                        hash(tea),
                        hash(Facts.draft(1, Facts.field("name", "Es Teh"), Facts.field("price", "5001"))),
                        hash(Facts.draft(2, tea.fields().toArray(ProposedField[]::new))),
                        hash(new ProposedAction(1, ActionFields.LEDGER_ROW, tea.fields(), List.of(1))),
                        hash(new ProposedAction(1, tea.kind(), tea.fields(), List.of())),
                        hash(new ProposedAction(1, tea.kind(), tea.fields(), List.of(1, 2))),
                        hash(tea, Facts.reply(2))))
                .doesNotHaveDuplicates();
    }

    @Test
    void flagsReadingsAndTheOrderOfFieldsDoNot() {
        assertThat(hash(Facts.draft(
                        1,
                        new ProposedField("price", "5000", 0.1, List.of(), Set.of(FieldFlag.AMBIGUOUS), List.of("500")),
                        Facts.field("name", "Es Teh"),
                        new ProposedField("stock", null, 0, List.of(), Set.of(), List.of()))))
                .isEqualTo(hash(Facts.tea()));
    }

    @Test
    void noValuePassesForTwo() {
        assertThat(hash(Facts.draft(1, Facts.field("name", "a5:price4:5000"))))
                .isNotEqualTo(hash(Facts.draft(1, Facts.field("name", "a"), Facts.field("price", "5000"))));
    }

    private static String hash(ProposedAction... actions) {
        return ContentHash.of(List.of(actions));
    }
}
