package dev.rekap.decision;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts decision-service. */
@SpringBootApplication
public class DecisionServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(DecisionServiceApplication.class, arguments);
    }
}
