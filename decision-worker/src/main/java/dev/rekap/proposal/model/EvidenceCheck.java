package dev.rekap.proposal.model;

import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.FieldEvidence;
import dev.rekap.contracts.decisions.FieldEvidence.Source;
import dev.rekap.contracts.decisions.FieldFlag;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.model.evidence.QuoteFinder;
import dev.rekap.model.evidence.WordSimilarity;
import dev.rekap.proposal.Confidence;
import dev.rekap.proposal.PictureDescription;
import dev.rekap.proposal.ReadMaterial;
import dev.rekap.proposal.ReadableText;
import dev.rekap.proposal.rules.RulesDecider;
import dev.rekap.proposal.rules.ShopNumbers;
import dev.rekap.proposal.rules.ShopNumbers.SumReading;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds a model's values against the material: their quotes have to stand there, numbers are read a second time by the grammar, and
 * pictures are held against words. Confidence follows from that alone.
 */
final class EvidenceCheck {

    private final ShopNumbers numbers = new ShopNumbers();
    private final RulesDecider grammar = new RulesDecider();

    /** Reads the material once, for all fields of an answer. */
    Reading of(ReadMaterial material) {
        ReadMaterial words = new ReadMaterial(material.language(), material.texts(), List.of(), List.of());
        return new Reading(material, grammar.decide(words).value().actions());
    }

    /** One material, read. */
    final class Reading {

        private final ReadMaterial material;
        private final List<ProposedAction> bySecondReading;

        private Reading(ReadMaterial material, List<ProposedAction> bySecondReading) {
            this.material = material;
            this.bySecondReading = bySecondReading;
        }

        /** A value with what was found for it. */
        ProposedField field(String name, String value, String quote) {
            Optional<FieldEvidence> evidence = find(quote);
            return switch (name) {
                case ActionFields.PRICE, ActionFields.AMOUNT -> sum(name, value, evidence);
                case ActionFields.STOCK -> count(value, evidence);
                default -> words(name, value, evidence);
            };
        }

        private Optional<FieldEvidence> find(String quote) {
            for (ReadableText text : material.texts()) {
                Optional<QuoteFinder.Span> span = new QuoteFinder(text.text()).find(quote, 0);
                if (span.isPresent()) {
                    return Optional.of(
                            text.evidence(span.get().start(), span.get().end()));
                }
            }
            for (PictureDescription picture : material.descriptions()) {
                String whole = picture.writing() + "\n" + picture.seen();
                Optional<QuoteFinder.Span> span = new QuoteFinder(whole).find(quote, 0);
                if (span.isPresent()) {
                    return Optional.of(new FieldEvidence(
                            Source.PICTURE, picture.part(), span.get().words(), null, null, null, null));
                }
            }
            return Optional.empty();
        }

        private ProposedField words(String name, String value, Optional<FieldEvidence> evidence) {
            boolean found = evidence.isPresent() && WordSimilarity.shareOf(value, quoteOf(evidence)) > 0;
            Set<FieldFlag> flags = EnumSet.noneOf(FieldFlag.class);
            Set<String> readings = new LinkedHashSet<>();
            if (!found) {
                flags.add(FieldFlag.NO_EVIDENCE);
            }
            if (name.equals(ActionFields.NAME)) {
                otherName(value).ifPresent(other -> {
                    flags.add(FieldFlag.NO_EVIDENCE);
                    readings.add(other);
                });
            }
            boolean whole = found && WordSimilarity.shareOf(value, quoteOf(evidence)) >= 1;
            return field(name, value, evidence, whole ? Confidence.NAMED : Confidence.PLACED, flags, readings);
        }

        /** The name that the words give, where they name one product and no word of it is in the model's. */
        private Optional<String> otherName(String value) {
            List<String> names = bySecondReading.stream()
                    .flatMap(action -> action.field(ActionFields.NAME).stream())
                    .map(ProposedField::value)
                    .filter(name -> name != null && !name.isBlank())
                    .toList();
            boolean another =
                    !names.isEmpty() && names.stream().noneMatch(name -> WordSimilarity.shareOf(name, value) > 0);
            return another ? Optional.of(names.getFirst()) : Optional.empty();
        }

        private ProposedField sum(String name, String value, Optional<FieldEvidence> evidence) {
            String digits = canonical(value);
            Set<FieldFlag> flags = EnumSet.noneOf(FieldFlag.class);
            Set<String> readings = new LinkedHashSet<>();
            List<SumReading> again = numbers.sums(quoteOf(evidence));
            if (again.isEmpty()) {
                flags.add(FieldFlag.NO_EVIDENCE);
            } else {
                Optional<SumReading> same =
                        again.stream().filter(sum -> isReading(sum, digits)).findFirst();
                SumReading sum = same.orElseGet(again::getFirst);
                if (same.isEmpty()) {
                    flags.add(FieldFlag.OTHER_READING);
                } else if (!sum.others().isEmpty()) {
                    flags.add(FieldFlag.AMBIGUOUS);
                }
                readings.add(Long.toString(sum.value()));
                sum.others().forEach(other -> readings.add(Long.toString(other)));
            }
            if (evidence.isPresent() && name.equals(ActionFields.PRICE)) {
                Set<String> contrary = contrary(evidence.get(), digits);
                if (!contrary.isEmpty()) {
                    flags.add(FieldFlag.CONTRADICTION);
                    readings.addAll(contrary);
                }
            }
            return field(name, digits, evidence, Confidence.NAMED, flags, flags.isEmpty() ? Set.of() : readings);
        }

        /** The sums of the other side, the pictures for words and the words for a picture, if the value is none of them. */
        private Set<String> contrary(FieldEvidence evidence, String digits) {
            Set<String> sums = new LinkedHashSet<>();
            if (evidence.source() == Source.PICTURE) {
                material.texts().forEach(text -> addMarked(text.text(), sums));
            } else {
                material.descriptions().forEach(picture -> addMarked(picture.writing(), sums));
            }
            return sums.contains(digits) ? Set.of() : sums;
        }

        private void addMarked(String text, Set<String> sums) {
            numbers.sums(text).stream()
                    .filter(sum -> sum.marked() && sum.others().isEmpty())
                    .forEach(sum -> sums.add(Long.toString(sum.value())));
        }

        private ProposedField count(String value, Optional<FieldEvidence> evidence) {
            String digits = value.replaceAll("\\D", "");
            OptionalLong again = numbers.count(quoteOf(evidence));
            Set<FieldFlag> flags = EnumSet.noneOf(FieldFlag.class);
            Set<String> readings = new LinkedHashSet<>();
            if (digits.isEmpty() || again.isEmpty()) {
                flags.add(FieldFlag.NO_EVIDENCE);
            } else if (!digits.equals(Long.toString(again.getAsLong()))) {
                flags.add(FieldFlag.OTHER_READING);
                readings.add(Long.toString(again.getAsLong()));
            }
            return field(
                    ActionFields.STOCK, digits.isEmpty() ? null : digits, evidence, Confidence.NAMED, flags, readings);
        }

        /** Digits; a sum that the model wrote in words or with a currency is read. */
        private String canonical(String value) {
            if (value.matches("\\d{1,15}")) {
                return value;
            }
            List<SumReading> sums = numbers.sums(value);
            return sums.size() == 1 ? Long.toString(sums.getFirst().value()) : value.replaceAll("\\D", "");
        }

        private static boolean isReading(SumReading sum, String digits) {
            return Long.toString(sum.value()).equals(digits)
                    || sum.others().stream()
                            .anyMatch(other -> Long.toString(other).equals(digits));
        }

        private static String quoteOf(Optional<FieldEvidence> evidence) {
            String quote = evidence.map(FieldEvidence::quote).orElse("");
            return quote == null ? "" : quote;
        }

        private static ProposedField field(
                String name,
                @Nullable String value,
                Optional<FieldEvidence> evidence,
                double confidence,
                Set<FieldFlag> flags,
                Set<String> readings) {
            @Nullable String given = value == null || value.isEmpty() ? null : value;
            return new ProposedField(
                    name,
                    given,
                    given == null ? Confidence.NONE : flags.isEmpty() ? confidence : Confidence.DOUBTFUL,
                    evidence.stream().toList(),
                    given == null ? EnumSet.of(FieldFlag.MISSING, FieldFlag.NO_EVIDENCE) : flags,
                    readings.stream().filter(reading -> !reading.equals(value)).toList());
        }
    }
}
