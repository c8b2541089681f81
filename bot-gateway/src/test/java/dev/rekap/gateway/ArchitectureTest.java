package dev.rekap.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.rekap.gateway.channel.PlantedChannelClass;
import dev.rekap.gateway.orders.PlantedOrdersClass;
import dev.rekap.gateway.orders.conversation.PlantedConversationClass;
import dev.rekap.gateway.orders.delivery.PlantedDeliveryClass;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    static final ArchRule CHANNEL_KNOWS_NO_PRODUCT = noClasses()
            .that()
            .resideInAPackage("dev.rekap.gateway.channel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.rekap.gateway.orders..", "dev.rekap.gateway.decisions..", "dev.rekap.contracts.orders..");

    static final ArchRule PRODUCTS_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.rekap.gateway.orders",
                    "dev.rekap.gateway.orders.conversation",
                    "dev.rekap.gateway.orders.delivery",
                    "dev.rekap.gateway.orders.jobs",
                    "dev.rekap.gateway.channel",
                    "dev.rekap.gateway.channel.texts")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "com.rabbitmq..",
                    "tools.jackson..",
                    "com.github.kagkarlsson..",
                    "io.micrometer..",
                    "org.telegram..",
                    "dev.rekap.bus.rabbit..");

    static final ArchRule ONLY_CONFIG_WIRES = noClasses()
            .that()
            .resideOutsideOfPackage("dev.rekap.gateway.config..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.rekap.gateway.config..");

    static final ArchRule ROOMS_HAVE_NO_CYCLES =
            slices().matching("dev.rekap.gateway.(*).(*)..").should().beFreeOfCycles();

    static final ArchRule FLOORS_HAVE_NO_CYCLES =
            slices().matching("dev.rekap.gateway.(*)..").should().beFreeOfCycles();

    static final ArchRule NO_SERVICE_KNOWS_ANOTHER = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.rekap.ingest..", "dev.rekap.stt..", "dev.rekap.extraction..", "dev.rekap.report..");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.rekap.gateway");

    static Stream<ArchRule> rules() {
        return Stream.of(
                CHANNEL_KNOWS_NO_PRODUCT,
                PRODUCTS_KNOW_NO_FRAMEWORK,
                ONLY_CONFIG_WIRES,
                ROOMS_HAVE_NO_CYCLES,
                FLOORS_HAVE_NO_CYCLES,
                NO_SERVICE_KNOWS_ANOTHER);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(CLASSES);
    }

    static Stream<Arguments> planted() {
        return Stream.of(
                Arguments.of(CHANNEL_KNOWS_NO_PRODUCT, new Class<?>[] {PlantedChannelClass.class}, "ReportId"),
                Arguments.of(CHANNEL_KNOWS_NO_PRODUCT, new Class<?>[] {PlantedChannelClass.class}, "OrderPhrase"),
                Arguments.of(PRODUCTS_KNOW_NO_FRAMEWORK, new Class<?>[] {PlantedOrdersClass.class}, "JdbcClient"),
                Arguments.of(ONLY_CONFIG_WIRES, new Class<?>[] {PlantedOrdersClass.class}, "TelegramSettings"),
                Arguments.of(
                        ROOMS_HAVE_NO_CYCLES,
                        new Class<?>[] {PlantedConversationClass.class, PlantedDeliveryClass.class},
                        "Cycle detected"),
                Arguments.of(
                        FLOORS_HAVE_NO_CYCLES,
                        new Class<?>[] {PlantedChannelClass.class, PlantedOrdersClass.class},
                        "Cycle detected"));
    }

    /** A rule that cannot be broken proves nothing. */
    @ParameterizedTest
    @MethodSource("planted")
    void plantedViolationsAreFound(ArchRule rule, Class<?>[] violators, String found) {
        JavaClasses planted = new ClassFileImporter().importClasses(violators);

        assertThatThrownBy(() -> rule.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(found);
    }
}
