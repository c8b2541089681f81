package dev.rekap.extraction;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the extraction worker. */
@SpringBootApplication
public class ExtractionWorkerApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ExtractionWorkerApplication.class, arguments);
    }
}
