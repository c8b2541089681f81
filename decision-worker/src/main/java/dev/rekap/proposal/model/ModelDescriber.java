package dev.rekap.proposal.model;

import dev.rekap.model.JsonAnswer;
import dev.rekap.model.MalformedAnswerException;
import dev.rekap.model.ModelApi;
import dev.rekap.model.ModelEndpoint;
import dev.rekap.proposal.Describer;
import dev.rekap.proposal.ModelCallListener;
import dev.rekap.proposal.PictureDescription;
import dev.rekap.proposal.ReadablePicture;
import dev.rekap.proposal.ReadingStage;
import dev.rekap.provider.ProviderException;
import dev.rekap.provider.ProviderResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A model that looks at pictures. */
public final class ModelDescriber implements Describer {

    private final StageChat chat;

    /** A describer that calls a vendor's model. */
    public ModelDescriber(ModelApi api, ModelEndpoint endpoint, ModelCallListener listener, Clock clock) {
        this.chat = new StageChat(ReadingStage.DESCRIBE, api, endpoint, listener, clock);
    }

    @Override
    public ProviderResponse<List<PictureDescription>> describe(List<ReadablePicture> pictures)
            throws ProviderException, InterruptedException {
        List<Integer> numbers = pictures.stream().map(ReadablePicture::part).toList();
        return chat.call(
                MaterialJson.ofPictures(numbers), pictures, Schemas.descriptions(), answer -> read(answer, numbers));
    }

    /** One of each picture; what is said of a picture that was not sent is dropped. */
    private static List<PictureDescription> read(String answer, List<Integer> numbers) throws MalformedAnswerException {
        JsonNode list = JsonAnswer.object(answer).path(Schemas.PICTURES);
        if (!list.isArray()) {
            throw JsonAnswer.otherForm();
        }
        List<PictureDescription> descriptions = new ArrayList<>();
        for (int number : numbers) {
            Optional<PictureDescription> found = list.valueStream()
                    .filter(each -> each.path(Schemas.NUMBER).asInt(0) == number)
                    .map(each -> new PictureDescription(
                            number,
                            each.path(Schemas.SEEN).asString(""),
                            each.path(Schemas.WRITING).asString("")))
                    .findFirst();
            descriptions.add(found.orElseThrow(JsonAnswer::otherForm));
        }
        return descriptions;
    }
}
