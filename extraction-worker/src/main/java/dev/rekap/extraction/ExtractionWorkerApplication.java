package dev.rekap.extraction;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Wiring only. */
@SpringBootApplication
public class ExtractionWorkerApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ExtractionWorkerApplication.class, arguments);
    }
}
