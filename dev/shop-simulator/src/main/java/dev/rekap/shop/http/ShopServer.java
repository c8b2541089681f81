package dev.rekap.shop.http;

import com.sun.net.httpserver.HttpServer;
import dev.rekap.shop.ShopApi;
import dev.rekap.shop.ShopFaults;
import dev.rekap.shop.ShopKeys;
import dev.rekap.shop.ShopState;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a simulated shop. */
public final class ShopServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;
    private final ShopState shop;
    private final ShopFaults faults;

    private ShopServer(HttpServer server, ExecutorService threads, ShopState shop, ShopFaults faults) {
        this.server = server;
        this.threads = threads;
        this.shop = shop;
        this.faults = faults;
    }

    /**
     * Starts to serve on this machine.
     *
     * @param port 0 takes a free one
     */
    public static ShopServer start(ShopKeys keys, int port) throws IOException {
        return start(keys, "127.0.0.1", port, true);
    }

    /**
     * Starts to serve.
     *
     * @param basicOverHttp whether keys are taken without TLS, which a real shop does not
     */
    static ShopServer start(ShopKeys keys, String address, int port, boolean basicOverHttp) throws IOException {
        ShopState shop = new ShopState(Clock.systemUTC());
        ShopFaults faults = new ShopFaults();
        HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 0);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/wp-json", new ApiHandler(shop, new ShopApi(shop, keys), faults, basicOverHttp));
        server.createContext("/sim/", new ShopControlHandler(shop, faults));
        server.createContext("/", new ShopPageHandler(shop));
        server.start();
        return new ShopServer(server, threads, shop, faults);
    }

    /** Address of the shop, without a slash at its end. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** What the shop holds; whoever reads it holds its monitor. */
    public ShopState shop() {
        return shop;
    }

    public ShopFaults faults() {
        return faults;
    }

    /** Ends all connections. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
