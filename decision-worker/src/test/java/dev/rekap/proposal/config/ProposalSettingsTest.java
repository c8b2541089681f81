package dev.rekap.proposal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.model.settings.Choice;
import dev.rekap.model.settings.Circuit;
import dev.rekap.proposal.ReadingStage;
import dev.rekap.provider.settings.CommandEnvironment;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.bind.BindException;

class ProposalSettingsTest {

    @Test
    void usesRulesByDefault() {
        ProposalSettings settings = settings(Map.of(), Map.of());

        assertThat(settings.decider()).containsExactly(Choice.AUTO);
        assertThat(settings.deadline()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.concurrency()).isEqualTo(2);
        assertThat(settings.circuit()).isEqualTo(new Circuit(10, 5, Duration.ofSeconds(30)));
        for (ReadingStage stage : ReadingStage.values()) {
            assertThat(settings.chosen(stage)).containsExactly(Choice.RULES);
        }
    }

    @Test
    void everySettingHasItsVariable() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "REKAP_PROPOSAL_DEADLINE", "20s",
                "REKAP_PROPOSAL_CONCURRENCY", "8",
                "REKAP_PROPOSAL_CIRCUIT_CALLS", "4",
                "REKAP_PROPOSAL_CIRCUIT_FAILURES", "2",
                "REKAP_PROPOSAL_CIRCUIT_OPEN", "10s"));
        for (String model : List.of("OPENAI", "GEMINI", "ANTHROPIC", "OLLAMA")) {
            environment.put("REKAP_PROPOSAL_" + model + "_URL", "http://" + model.toLowerCase(Locale.ROOT) + ":1/v1");
            environment.put("REKAP_PROPOSAL_" + model + "_MODEL", "qwen3:8b");
            environment.put("REKAP_PROPOSAL_" + model + "_KEY", "sk-1");
            environment.put("REKAP_PROPOSAL_" + model + "_CONCURRENCY", "3");
            environment.put("REKAP_PROPOSAL_" + model + "_PER_MINUTE", "7");
            environment.put("REKAP_PROPOSAL_" + model + "_CONTEXT", "9000");
        }

        ProposalSettings settings = settings(environment, Map.of());

        assertThat(settings.deadline()).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.concurrency()).isEqualTo(8);
        assertThat(settings.circuit()).isEqualTo(new Circuit(4, 2, Duration.ofSeconds(10)));
        assertThat(settings.models().byChoice().values()).hasSize(4).allSatisfy(model -> {
            assertThat(model.url()).endsWith(":1/v1");
            assertThat(model.model()).isEqualTo("qwen3:8b");
            assertThat(model.key().reveal()).isEqualTo("sk-1");
            assertThat(model.concurrency()).isEqualTo(3);
            assertThat(model.perMinute()).isEqualTo(7);
            assertThat(model.context()).isEqualTo(9000);
        });
        assertThat(settings.toString()).doesNotContain("sk-1");
    }

    @ParameterizedTest
    @EnumSource(ReadingStage.class)
    void stageHasItsOwnListElseThatOfAll(ReadingStage stage) {
        Map<String, String> keys = Map.of("REKAP_PROPOSAL_OPENAI_KEY", "a", "REKAP_PROPOSAL_GEMINI_KEY", "b");

        ProposalSettings settings = settings(keys, Map.of("rekap.proposal." + stage.label(), "gemini"));

        for (ReadingStage each : ReadingStage.values()) {
            assertThat(settings.chosen(each))
                    .isEqualTo(each == stage ? List.of(Choice.GEMINI) : List.of(Choice.OPENAI, Choice.GEMINI));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "decider, magic",
        "decider, openai",
        "decide, 'rules,rules'",
        "write, 'auto,rules'",
        "check, gemini",
        "deadline, 0s",
        "deadline, 21m",
        "concurrency, 0",
        "concurrency, 65",
        "openai.url, localhost:8000",
        "ollama.context, 4096"
    })
    void rejectsBadValues(String property, String value) {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> settings(Map.of(), Map.of("rekap.proposal." + property, value)));
    }

    @Test
    void rejectsADeadlineTooLongForAllStages() {
        Map<String, String> keys = Map.of("REKAP_PROPOSAL_OPENAI_KEY", "a", "REKAP_PROPOSAL_DEADLINE", "3m");

        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> settings(keys, Map.of()))
                .havingRootCause()
                .withMessageContaining("8 times");
    }

    private static ProposalSettings settings(Map<String, String> environment, Map<String, Object> properties) {
        return CommandEnvironment.of(environment, properties).bind("rekap.proposal", ProposalSettings.class);
    }
}
