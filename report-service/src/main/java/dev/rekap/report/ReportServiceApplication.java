package dev.rekap.report;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts report-service. */
@SpringBootApplication
public class ReportServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ReportServiceApplication.class, arguments);
    }
}
