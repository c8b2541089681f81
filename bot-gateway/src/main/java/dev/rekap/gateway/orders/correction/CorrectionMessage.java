package dev.rekap.gateway.orders.correction;

import dev.rekap.gateway.channel.LiveMessageRenderer;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.OutgoingMessage.Button;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.orders.CorrectionId;
import dev.rekap.gateway.orders.Press;
import dev.rekap.gateway.orders.correction.Correction.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The live message of a correction: its panel as it was last made. */
public record CorrectionMessage(UnitOfWork unit, CorrectionStore corrections) implements LiveMessageRenderer {

    @Override
    public Optional<OutgoingMessage> render(UUID subject) {
        return unit.call(() -> corrections.find(new CorrectionId(subject)))
                .filter(correction -> !correction.panel().text().isEmpty())
                .map(CorrectionMessage::message);
    }

    static OutgoingMessage message(Correction correction) {
        List<List<Button>> buttons = new ArrayList<>();
        int index = 0;
        for (List<Choice> choices : correction.panel().choices()) {
            List<Button> row = new ArrayList<>();
            for (Choice choice : choices) {
                row.add(button(choice, new Press.Choose(correction.id(), correction.revision(), index)));
                index++;
            }
            buttons.add(row);
        }
        return new OutgoingMessage(correction.panel().text(), buttons);
    }

    private static Button button(Choice choice, Press press) {
        @Nullable String url = choice.url();
        return url == null ? new Button(choice.label(), press.data()) : Button.link(choice.label(), url);
    }
}
