package dev.rekap.gateway.config;

import dev.rekap.gateway.orders.IngestApi;
import dev.rekap.gateway.orders.http.IngestClient;
import dev.rekap.gateway.orders.http.ReportClient;
import dev.rekap.gateway.orders.http.ServiceClients;
import io.micrometer.observation.ObservationRegistry;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The services that the bot works with. */
@Configuration(proxyBeanMethods = false)
class ServicesConfiguration {

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService bodyWriters() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("upload-", 0).factory());
    }

    @Bean
    ServiceClients serviceClients(
            ServiceProperties services, ExecutorService bodyWriters, ObservationRegistry observations) {
        return new ServiceClients(
                services.services().connectWithin(), bodyWriters, services.serviceToken(), observations);
    }

    @Bean
    IngestApi ingestApi(ServiceClients clients, ServiceProperties services) {
        return new IngestClient(
                clients,
                services.ingest().url(),
                services.services().answerWithin(),
                services.services().uploadWithin());
    }

    @Bean
    ReportClient reportClient(ServiceClients clients, ServiceProperties services) {
        return new ReportClient(
                clients, services.report().url(), services.services().answerWithin());
    }
}
