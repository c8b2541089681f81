package dev.rekap.shop.http;

import dev.rekap.shop.ShopKeys;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The simulated shop on its own: settings come from the environment, nothing is kept. */
public final class ShopSimulatorApplication {

    private ShopSimulatorApplication() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (ShopServer server = start(System.getenv())) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "end"));
            System.out.println("ready on port " + server.port());
            new CountDownLatch(1).await();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /**
     * Starts to serve.
     *
     * @param environment the keys under the names that action-worker reads them by: {@code REKAP_SHOP_KEY}, {@code REKAP_SHOP_SECRET},
     *     {@code REKAP_SHOP_USER}, {@code REKAP_SHOP_PASSWORD}; {@code REKAP_BIND_ADDRESS} (127.0.0.1), {@code REKAP_SHOP_PORT} (8088, 0
     *     for a free one); {@code REKAP_SHOP_BASIC_OVER_HTTP} (true)
     * @throws IllegalArgumentException when the settings are unusable; the message says why
     */
    static ShopServer start(Map<String, String> environment) throws IOException {
        ShopKeys keys = new ShopKeys(
                required(environment, "REKAP_SHOP_KEY"),
                required(environment, "REKAP_SHOP_SECRET"),
                required(environment, "REKAP_SHOP_USER"),
                required(environment, "REKAP_SHOP_PASSWORD"));
        String port = environment.getOrDefault("REKAP_SHOP_PORT", "8088");
        if (!port.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("REKAP_SHOP_PORT is a port, not \"" + port + "\"");
        }
        return ShopServer.start(
                keys,
                environment.getOrDefault("REKAP_BIND_ADDRESS", "127.0.0.1"),
                Integer.parseInt(port),
                Boolean.parseBoolean(environment.getOrDefault("REKAP_SHOP_BASIC_OVER_HTTP", "true")));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must be set; the simulated shop takes no other key");
        }
        return value;
    }
}
