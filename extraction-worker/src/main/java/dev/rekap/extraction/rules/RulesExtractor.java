package dev.rekap.extraction.rules;

import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.extraction.Extractor;
import dev.rekap.extraction.rules.mention.Corrections;
import dev.rekap.extraction.rules.mention.Mention;
import dev.rekap.extraction.rules.mention.MentionScanner;
import dev.rekap.extraction.rules.record.ColumnRoles;
import dev.rekap.extraction.rules.record.FieldReader;
import dev.rekap.extraction.rules.record.Grouping;
import dev.rekap.extraction.rules.record.RecordDraft;
import dev.rekap.extraction.rules.record.Surroundings;
import dev.rekap.extraction.rules.text.Lexicon;
import dev.rekap.extraction.rules.text.Utterance;
import dev.rekap.indonesian.NumberReader;
import dev.rekap.provider.ProviderResponse;
import dev.rekap.provider.Usage;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads orders by a grammar. The same words always give the same records; what was not said stays empty. It never fails, and
 * needs no network.
 */
public final class RulesExtractor implements Extractor {

    private final Lexicon lexicon = Lexicon.load();
    private final NumberReader numbers = new NumberReader();
    private final ColumnRoles roles = new ColumnRoles();

    @Override
    public ProviderResponse<List<ExtractedRecord>> extract(Transcript transcript, Columns columns) {
        Utterance words = new Utterance(transcript.text(), lexicon, numbers);
        List<Mention> mentions = MentionScanner.scan(words);
        Surroundings surroundings = new Surroundings(words, mentions);
        List<ExtractedRecord> records = new ArrayList<>();
        for (RecordDraft draft : Grouping.group(Corrections.apply(mentions))) {
            if (draft.isOrder()) {
                records.add(read(new FieldReader(words, surroundings, draft), columns));
            }
        }
        return new ProviderResponse<>(List.copyOf(records), Usage.NONE);
    }

    private ExtractedRecord read(FieldReader reader, Columns columns) {
        List<ExtractedField> fields = new ArrayList<>();
        for (Column column : columns.list()) {
            fields.add(reader.read(column.name(), roles.of(column)));
        }
        return new ExtractedRecord(fields);
    }
}
