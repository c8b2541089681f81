package dev.rekap.proposal.model;

import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.proposal.PictureDescription;
import dev.rekap.proposal.ReadMaterial;
import dev.rekap.proposal.ReadableText;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Material and proposals as data in a prompt, within what the model has room for. */
final class MaterialJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Words of one picture, so that ten of them leave room for the caption. */
    private static final int MOST_OF_A_PICTURE = 2_000;

    private MaterialJson() {}

    /**
     * The material as far as there is room: first its words, then what is in its pictures.
     *
     * @param room in characters
     */
    static ReadMaterial fit(ReadMaterial material, int room) {
        int left = room;
        List<ReadableText> texts = new ArrayList<>();
        for (ReadableText text : material.texts()) {
            ReadableText cut = text.cut(left);
            if (!cut.text().isBlank()) {
                texts.add(cut);
                left -= cut.text().length();
            }
        }
        List<PictureDescription> seen = new ArrayList<>();
        for (PictureDescription picture : material.descriptions()) {
            int own = Math.min(left, MOST_OF_A_PICTURE);
            String writing = cut(picture.writing(), own);
            String description = cut(picture.seen(), own - writing.length());
            left -= writing.length() + description.length();
            seen.add(new PictureDescription(picture.part(), description, writing));
        }
        return new ReadMaterial(material.language(), texts, material.pictures(), seen);
    }

    /** Whether something of the words was left out. */
    static boolean isCut(ReadMaterial whole, ReadMaterial fitted) {
        return length(fitted) < length(whole);
    }

    private static int length(ReadMaterial material) {
        return material.texts().stream().mapToInt(text -> text.text().length()).sum()
                + material.descriptions().stream()
                        .mapToInt(picture ->
                                picture.seen().length() + picture.writing().length())
                        .sum();
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(text.length(), Math.max(length, 0)));
    }

    static ObjectNode of(ReadMaterial material) {
        ObjectNode data = JSON.createObjectNode();
        data.put("language", material.language());
        ArrayNode texts = data.putArray("words");
        for (ReadableText text : material.texts()) {
            texts.addObject()
                    .put("source", text.part() == null ? "text" : "voice")
                    .put("text", text.text());
        }
        ArrayNode pictures = data.putArray("pictures");
        for (PictureDescription picture : material.descriptions()) {
            pictures.addObject()
                    .put(Schemas.NUMBER, picture.part())
                    .put(Schemas.SEEN, picture.seen())
                    .put(Schemas.WRITING, picture.writing());
        }
        return data;
    }

    static ObjectNode of(ReadMaterial material, List<ProposedAction> actions) {
        ObjectNode data = of(material);
        ArrayNode list = data.putArray(Schemas.ACTIONS);
        for (ProposedAction action : actions) {
            ObjectNode node = list.addObject();
            node.put(Schemas.ACTION, action.number()).put(Schemas.KIND, action.kind());
            for (ProposedField field : action.fields()) {
                if (field.value() != null) {
                    node.put(field.name(), field.value());
                }
            }
        }
        return data;
    }

    /** The numbers of the pictures, in the order in which they go along. */
    static ObjectNode ofPictures(List<Integer> numbers) {
        ObjectNode data = JSON.createObjectNode();
        ArrayNode pictures = data.putArray(Schemas.PICTURES);
        numbers.forEach(number -> pictures.addObject().put(Schemas.NUMBER, number));
        return data;
    }
}
