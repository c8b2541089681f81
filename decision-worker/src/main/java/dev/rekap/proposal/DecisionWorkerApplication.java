package dev.rekap.proposal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the decision worker. */
@SpringBootApplication
public class DecisionWorkerApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(DecisionWorkerApplication.class, arguments);
    }
}
