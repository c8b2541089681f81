package dev.rekap.stt.engine.sphinx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two command lines of PocketSphinx: the options are the same, the call and the answer differ. */
public enum SphinxDialect {
    /** 0.8, as Debian 12 and 13 have it: lines of {@code word start end probability}. */
    CONTINUOUS("pocketsphinx_continuous") {

        private static final Pattern WORD = Pattern.compile("(\\S+) (-?\\d+\\.\\d+) (-?\\d+\\.\\d+) \\d+\\.\\d+");

        @Override
        List<String> arguments(List<String> options, Path wav) {
            List<String> arguments = new ArrayList<>(options);
            arguments.addAll(List.of("-time", "yes", "-infile", wav.toString()));
            return arguments;
        }

        @Override
        List<SphinxWord> words(String output) {
            List<SphinxWord> words = new ArrayList<>();
            for (String line : output.lines().toList()) {
                Matcher matcher = WORD.matcher(line.strip());
                if (matcher.matches()) {
                    SphinxWord.of(
                                    matcher.group(1),
                                    Double.parseDouble(matcher.group(2)),
                                    Double.parseDouble(matcher.group(3)))
                            .ifPresent(words::add);
                }
            }
            return words;
        }
    },
    /** 5: a JSON object per utterance, words with begin and duration. */
    SINGLE("pocketsphinx") {

        @Override
        List<String> arguments(List<String> options, Path wav) {
            List<String> arguments = new ArrayList<>(options);
            arguments.addAll(List.of("single", wav.toString()));
            return arguments;
        }

        @Override
        List<SphinxWord> words(String output) {
            List<SphinxWord> words = new ArrayList<>();
            for (String line : output.lines().toList()) {
                for (JsonNode word : utterance(line).path("w")) {
                    double begin = word.path("b").asDouble(0);
                    SphinxWord.of(
                                    word.path("t").asString(""),
                                    begin,
                                    begin + word.path("d").asDouble(0))
                            .ifPresent(words::add);
                }
            }
            return words;
        }

        private static JsonNode utterance(String line) {
            try {
                return JsonMapper.shared().readTree(line);
            } catch (JacksonException _) {
                return JsonMapper.shared().missingNode();
            }
        }
    };

    private final String program;

    SphinxDialect(String program) {
        this.program = program;
    }

    /** Name of the executable. */
    public String program() {
        return program;
    }

    abstract List<String> arguments(List<String> options, Path wav);

    /** The words that the program printed, in order. */
    abstract List<SphinxWord> words(String output);
}
