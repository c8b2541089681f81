package dev.rekap.ingest;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts ingest-api. */
@SpringBootApplication
public class IngestApiApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(IngestApiApplication.class, arguments);
    }
}
