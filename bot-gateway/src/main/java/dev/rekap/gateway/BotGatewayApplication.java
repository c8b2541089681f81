package dev.rekap.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Wiring only. */
@SpringBootApplication
public class BotGatewayApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BotGatewayApplication.class, arguments);
    }
}
