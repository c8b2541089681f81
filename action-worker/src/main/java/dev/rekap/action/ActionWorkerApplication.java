package dev.rekap.action;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts action-worker. */
@SpringBootApplication
public class ActionWorkerApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ActionWorkerApplication.class, arguments);
    }
}
