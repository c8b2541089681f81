package dev.rekap.stt;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Wiring only. */
@SpringBootApplication
public class SttWorkerApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SttWorkerApplication.class, arguments);
    }
}
