package dev.rekap.proposal.config;

import dev.rekap.blob.BlobStore;
import dev.rekap.blob.markers.Markers;
import dev.rekap.bus.Step;
import dev.rekap.bus.json.ContractsJson;
import dev.rekap.contracts.Message;
import dev.rekap.model.settings.Choice;
import dev.rekap.pictures.PictureException;
import dev.rekap.pictures.Pictures;
import dev.rekap.proposal.ReadingStage;
import dev.rekap.proposal.blob.StoredDecisionFiles;
import dev.rekap.proposal.observe.DeciderHealth;
import dev.rekap.proposal.observe.MeteredProposals;
import dev.rekap.proposal.step.ContinueWithSpeech;
import dev.rekap.proposal.step.DecisionFiles;
import dev.rekap.proposal.step.PictureNormalizer.UnreadablePictureException;
import dev.rekap.proposal.step.ProposalSteps;
import dev.rekap.proposal.step.ProposeActions;
import dev.rekap.provider.DailyBudgets;
import dev.rekap.provider.settings.PriceSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the worker. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ProposalSettings.class, PriceSettings.class})
public class DecisionWorkerConfiguration {

    /** For so long a decision may be closed, or a budget spent, and material still be told to a model. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    @Bean
    Markers markers(BlobStore store) {
        return new Markers(store, MOMENT);
    }

    @Bean
    DecisionFiles decisionFiles(BlobStore store, Markers markers) {
        return new StoredDecisionFiles(store, markers, ContractsJson.mapper());
    }

    @Bean
    Step<Message> proposalStep(
            StagesConfiguration stages,
            DecisionFiles files,
            Markers markers,
            MeterRegistry meters,
            @Value("${rekap.time-zone:Asia/Jakarta}") String zone) {
        DailyBudgets budgets = new DailyBudgets(markers, ZoneId.of(zone), Clock.systemUTC());
        ProposeActions actions =
                new ProposeActions(files, DecisionWorkerConfiguration::normal, stages.pipeline(), budgets);
        return new MeteredProposals(new ProposalSteps(actions, new ContinueWithSpeech(files, actions)), meters);
    }

    @Bean
    HealthIndicator deciderHealthIndicator(StagesConfiguration stages, ProposalSettings settings) {
        return new DeciderHealth(
                stages.calls(), settings.chosen(ReadingStage.DECIDE).contains(Choice.RULES));
    }

    static byte[] normal(byte[] original) throws UnreadablePictureException {
        try {
            return Pictures.normal(original).jpeg();
        } catch (PictureException e) {
            throw new UnreadablePictureException(e.reason() + ": " + e.getMessage(), e);
        }
    }
}
