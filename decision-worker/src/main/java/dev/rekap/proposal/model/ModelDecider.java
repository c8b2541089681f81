package dev.rekap.proposal.model;

import dev.rekap.contracts.decisions.Notice;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.model.ModelApi;
import dev.rekap.model.ModelEndpoint;
import dev.rekap.proposal.Decider;
import dev.rekap.proposal.ModelCallListener;
import dev.rekap.proposal.Proposal;
import dev.rekap.proposal.ReadMaterial;
import dev.rekap.proposal.ReadablePicture;
import dev.rekap.proposal.ReadingStage;
import dev.rekap.provider.ProviderException;
import dev.rekap.provider.ProviderResponse;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A model that decides by words and by what another model saw; it is not shown the pictures. Only values with evidence count. */
public final class ModelDecider implements Decider {

    private final StageChat chat;
    private final ActionReader reader;

    /**
     * A decider that calls a vendor's model.
     *
     * @param meters count what is dropped of its answers
     */
    public ModelDecider(
            ModelApi api, ModelEndpoint endpoint, ModelCallListener listener, MeterRegistry meters, Clock clock) {
        this.chat = new StageChat(ReadingStage.DECIDE, api, endpoint, listener, clock);
        this.reader = new ActionReader(meters);
    }

    @Override
    public ProviderResponse<Proposal> decide(ReadMaterial material) throws ProviderException, InterruptedException {
        ReadMaterial fitted = MaterialJson.fit(material, chat.room());
        Set<Notice> notices = EnumSet.noneOf(Notice.class);
        if (MaterialJson.isCut(material, fitted)) {
            notices.add(Notice.TEXT_CUT);
        }
        List<Integer> pictures =
                material.pictures().stream().map(ReadablePicture::part).toList();
        ProviderResponse<List<ProposedAction>> response = chat.call(
                MaterialJson.of(fitted), List.of(), Schemas.decision(), answer -> reader.read(answer, fitted));
        return new ProviderResponse<>(
                new Proposal(Proposal.withPictures(response.value(), pictures), notices), response.usage());
    }
}
