package dev.rekap.action.running;

import dev.rekap.action.Action;
import dev.rekap.action.ActionContract;
import dev.rekap.action.ActionRequests;
import dev.rekap.action.ledger.LedgerAction;
import dev.rekap.action.ledger.LedgerRows;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.ActionRequested;
import java.time.Clock;
import java.time.ZoneOffset;

/** Rows of the ledger keep to the contract of actions in a real database. */
class LedgerActionIT extends ActionContract {

    private final RunningService service = RunningService.get();
    private final LedgerAction action =
            new LedgerAction(service.bean(LedgerRows.class), ZoneOffset.UTC, Clock.systemUTC());

    @Override
    protected Action action() {
        return action;
    }

    @Override
    protected ActionRequested request() {
        return ActionRequests.of(
                ActionFields.LEDGER_ROW, ActionFields.NOTE, "beli gula 2 kg", ActionFields.AMOUNT, "34000");
    }

    @Override
    protected int effects(ActionRequested request) {
        return service.jdbc()
                .sql("SELECT count(*) FROM action.ledger WHERE key = :key")
                .param("key", request.key())
                .query(Integer.class)
                .single();
    }

    @Override
    protected String world() {
        return service.jdbc()
                .sql("SELECT string_agg(l::text, ';' ORDER BY id) FROM action.ledger l")
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Override
    protected void changeByHand(ActionRequested request) {
        service.jdbc()
                .sql("UPDATE action.ledger SET amount = 1 WHERE key = :key")
                .param("key", request.key())
                .update();
    }
}
