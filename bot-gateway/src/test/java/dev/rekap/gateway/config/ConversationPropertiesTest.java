package dev.rekap.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.contracts.Secret;
import dev.rekap.gateway.orders.ChatLimits;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

class ConversationPropertiesTest {

    private static final String TOKEN = "a-service-token-for-tests";

    @Test
    void everySettingOfTheConversationHasADefault() {
        assertThat(conversation(Map.of()))
                .usingRecursiveComparison()
                .isEqualTo(new ConversationProperties(
                        Set.of(),
                        List.of(),
                        Set.of(),
                        DataSize.ofMegabytes(20),
                        200,
                        3,
                        Duration.ofHours(1),
                        Duration.ofHours(24),
                        Duration.ofHours(1),
                        16,
                        16,
                        Duration.ofSeconds(1),
                        ChatLimits.Table.XLSX,
                        "Asia/Jakarta"));
    }

    @Test
    void everySettingOfTheConversationIsTakenFromTheEnvironment() {
        ConversationProperties settings = conversation(Map.ofEntries(
                Map.entry("REKAP_TELEGRAM_ALLOWED_USERS", "1,2"),
                Map.entry("REKAP_TELEGRAM_INVITE_CODES", "warung-1,warung-2"),
                Map.entry("REKAP_TELEGRAM_ADMINS", "9"),
                Map.entry("REKAP_TELEGRAM_MAX_DOWNLOAD", "0"),
                Map.entry("REKAP_TELEGRAM_FILES_PER_HOUR", "5"),
                Map.entry("REKAP_TELEGRAM_OPEN_REPORTS", "6"),
                Map.entry("REKAP_TELEGRAM_REMIND_AFTER", "7m"),
                Map.entry("REKAP_TELEGRAM_OPEN_FOR", "8h"),
                Map.entry("REKAP_TELEGRAM_BRING_WITHIN", "9m"),
                Map.entry("REKAP_TELEGRAM_TRANSFERS", "10"),
                Map.entry("REKAP_TELEGRAM_ERRANDS", "11"),
                Map.entry("REKAP_TELEGRAM_LOOK_EVERY", "100ms"),
                Map.entry("REKAP_TELEGRAM_TABLE", "csv"),
                Map.entry("REKAP_TELEGRAM_TIME_ZONE", "Asia/Makassar")));

        assertThat(settings.limits().maxDownload()).isZero();
        assertThat(settings.limits().filesPerHour()).isEqualTo(5);
        assertThat(settings.limits().openReports()).isEqualTo(6);
        assertThat(settings.limits().remindAfter()).isEqualTo(Duration.ofMinutes(7));
        assertThat(settings.limits().openFor()).isEqualTo(Duration.ofHours(8));
        assertThat(settings.limits().transferWithin()).isEqualTo(Duration.ofMinutes(9));
        assertThat(settings.limits().table()).isEqualTo(ChatLimits.Table.CSV);
        assertThat(settings.limits().zone()).isEqualTo(ZoneId.of("Asia/Makassar"));
        assertThat(settings.transfers()).isEqualTo(10);
        assertThat(settings.errands()).isEqualTo(11);
        assertThat(settings.lookEvery()).isEqualTo(Duration.ofMillis(100));
        assertThat(settings.access().allowed()).containsExactlyInAnyOrder(1L, 2L);
        assertThat(settings.access().admins()).containsExactly(9L);
        assertThat(settings.access().invites("warung-2")).isTrue();
        assertThat(settings.toString()).doesNotContain("warung");
    }

    @ParameterizedTest
    @CsvSource({
        "REKAP_TELEGRAM_FILES_PER_HOUR,0,rekap.telegram.files-per-hour",
        "REKAP_TELEGRAM_OPEN_REPORTS,1001,rekap.telegram.open-reports",
        "REKAP_TELEGRAM_REMIND_AFTER,0s,rekap.telegram.remind-after",
        "REKAP_TELEGRAM_OPEN_FOR,59m,rekap.telegram.open-for",
        "REKAP_TELEGRAM_BRING_WITHIN,25h,rekap.telegram.bring-within",
        "REKAP_TELEGRAM_TRANSFERS,0,rekap.telegram.transfers",
        "REKAP_TELEGRAM_ERRANDS,201,rekap.telegram.errands",
        "REKAP_TELEGRAM_LOOK_EVERY,1ms,rekap.telegram.look-every",
        "REKAP_TELEGRAM_MAX_DOWNLOAD,-1,rekap.telegram.max-download",
        "REKAP_TELEGRAM_INVITE_CODES,short,rekap.telegram.invite-codes",
        "REKAP_TELEGRAM_INVITE_CODES,not a link,rekap.telegram.invite-codes",
        "REKAP_TELEGRAM_TABLE,ods,rekap.telegram.table",
        "REKAP_TELEGRAM_TIME_ZONE,Mars/Base,rekap.telegram.time-zone",
        "REKAP_TELEGRAM_ALLOWED_USERS,budi,rekap.telegram.allowed-users",
    })
    void whatMakesNoSenseIsRefusedByName(String name, String value, String property) {
        assertThatThrownBy(() -> conversation(Map.of(name, value))).hasStackTraceContaining(property);
    }

    @Test
    void theServicesHaveDefaultsButForTheToken() {
        ServiceProperties settings = services(Map.of());

        assertThat(settings.ingest().url()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.report().url()).isEqualTo(URI.create("http://localhost:8081"));
        assertThat(settings.decisions().url()).as("no decisions").isEmpty();
        assertThat(settings.ledger().url()).isEqualTo(URI.create("http://localhost:8087"));
        assertThat(settings.services())
                .isEqualTo(new ServiceProperties.Services(
                        Duration.ofSeconds(3), Duration.ofSeconds(15), Duration.ofMinutes(5)));
        assertThat(settings.retention().report()).isEqualTo(Duration.ofDays(90));
        assertThat(settings.serviceToken()).isEqualTo(new Secret(TOKEN));
        assertThat(settings.toString()).doesNotContain(TOKEN);
    }

    @Test
    void theServicesAreTakenFromTheEnvironment() {
        ServiceProperties settings = services(Map.of(
                "REKAP_INGEST_URL", "http://ingest:1",
                "REKAP_REPORT_URL", "https://report",
                "REKAP_DECISIONS_URL", "https://decisions",
                "REKAP_LEDGER_URL", "http://action:2",
                "REKAP_SERVICES_CONNECT_WITHIN", "1s",
                "REKAP_SERVICES_ANSWER_WITHIN", "2s",
                "REKAP_SERVICES_UPLOAD_WITHIN", "3s",
                "REKAP_RETENTION_REPORT", "4d"));

        assertThat(settings.ingest().url()).isEqualTo(URI.create("http://ingest:1"));
        assertThat(settings.report().url()).isEqualTo(URI.create("https://report"));
        assertThat(settings.decisions().url()).isEqualTo("https://decisions");
        assertThat(settings.ledger().url()).isEqualTo(URI.create("http://action:2"));
        assertThat(settings.services())
                .isEqualTo(new ServiceProperties.Services(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3)));
        assertThat(settings.retention().report()).isEqualTo(Duration.ofDays(4));
    }

    @ParameterizedTest
    @CsvSource({
        "REKAP_SERVICE_TOKEN,short,rekap.service-token",
        "REKAP_INGEST_URL,ingest:8080,rekap.ingest.url",
        "REKAP_REPORT_URL,/reports,rekap.report.url",
        "REKAP_REPORT_URL,http:///x,rekap.report.url",
        "REKAP_DECISIONS_URL,decisions:8085,rekap.decisions.url",
        "REKAP_LEDGER_URL,ledger,rekap.ledger.url",
        "REKAP_SERVICES_CONNECT_WITHIN,0s,rekap.services.connect-within",
        "REKAP_SERVICES_ANSWER_WITHIN,11m,rekap.services.answer-within",
        "REKAP_SERVICES_UPLOAD_WITHIN,2h,rekap.services.upload-within",
        "REKAP_RETENTION_REPORT,1h,rekap.retention.report",
    })
    void servicesThatMakeNoSenseAreRefusedByName(String name, String value, String property) {
        assertThatThrownBy(() -> services(Map.of(name, value))).hasStackTraceContaining(property);
    }

    private static ConversationProperties conversation(Map<String, Object> environment) {
        return bind(environment).bindOrCreate("rekap.telegram", ConversationProperties.class);
    }

    private static ServiceProperties services(Map<String, Object> environment) {
        Map<String, Object> all = new HashMap<>(Map.of("REKAP_SERVICE_TOKEN", TOKEN));
        all.putAll(environment);
        return bind(all).bindOrCreate("rekap", ServiceProperties.class);
    }

    private static Binder bind(Map<String, Object> environment) {
        StandardEnvironment spring = new StandardEnvironment();
        spring.getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", environment));
        return new Binder(ConfigurationPropertySources.get(spring));
    }
}
