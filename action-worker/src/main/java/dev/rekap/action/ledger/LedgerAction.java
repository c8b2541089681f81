package dev.rekap.action.ledger;

import dev.rekap.action.Action;
import dev.rekap.action.ActionException;
import dev.rekap.action.ActionPlan;
import dev.rekap.action.Progress;
import dev.rekap.action.RequestFields;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.decisions.ActionField;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.FieldChange;
import dev.rekap.contracts.decisions.Receipt;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row in the owner's ledger. The store takes one row a key, in one transaction: there is nothing in between. */
public final class LedgerAction implements Action {

    private static final String DAY = "day";

    private final LedgerRows rows;
    private final ZoneId zone;
    private final Clock clock;

    /**
     * Writes into these rows.
     *
     * @param zone in which a day begins
     */
    public LedgerAction(LedgerRows rows, ZoneId zone, Clock clock) {
        this.rows = rows;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ActionFields.LEDGER_ROW;
    }

    @Override
    public ActionPlan plan(ActionRequested request) {
        List<FieldChange> changes = request.fields().stream()
                .map(field -> new FieldChange(field.name(), null, field.value()))
                .toList();
        return new ActionPlan(List.of(), changes, List.of());
    }

    @Override
    public Optional<Receipt> find(ActionRequested request, Progress progress) {
        return rows.find(request.key()).map(this::receipt);
    }

    @Override
    public Receipt perform(ActionRequested request, Progress progress) {
        String note = RequestFields.value(request.fields(), ActionFields.NOTE).orElse("");
        BigDecimal amount = amount(request.fields());
        progress.changing("");
        LedgerRow row = new LedgerRow(0, request.key(), LocalDate.ofInstant(clock.instant(), zone), note, amount);
        return receipt(rows.write(request.userId(), row, clock.instant()));
    }

    @Override
    public void undo(ActionRequested request, Receipt receipt, Progress progress) {
        Optional<LedgerRow> row = rows.find(request.key());
        if (row.isEmpty()) {
            return;
        }
        String note = RequestFields.value(receipt.fields(), ActionFields.NOTE).orElse("");
        if (!row.get().says(note, amount(receipt.fields()))) {
            throw ActionException.refused(FailureCode.CHANGED_MEANWHILE, "row changed since");
        }
        progress.changing("");
        rows.delete(request.key());
    }

    private Receipt receipt(LedgerRow row) {
        List<ActionField> fields = new ArrayList<>();
        fields.add(new ActionField(DAY, row.day().toString()));
        if (!row.note().isEmpty()) {
            fields.add(new ActionField(ActionFields.NOTE, row.note()));
        }
        BigDecimal amount = row.amount();
        if (amount != null) {
            fields.add(new ActionField(ActionFields.AMOUNT, amount.toPlainString()));
        }
        return new Receipt(String.valueOf(row.id()), null, fields, List.of(), clock.instant());
    }

    private static @Nullable BigDecimal amount(List<ActionField> fields) {
        return RequestFields.value(fields, ActionFields.AMOUNT)
                .filter(amount -> amount.matches("-?\\d{1,18}"))
                .map(BigDecimal::new)
                .orElse(null);
    }
}
