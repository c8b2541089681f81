package dev.rekap.simulator.telegram.http;

import dev.rekap.simulator.telegram.SimulatorState;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** Serves a simulator, on 127.0.0.1 unless told otherwise. */
public final class SimulatorServer implements AutoCloseable {
    private static final Duration IDLE = Duration.ofMinutes(15);

    private final Server server;
    private final WebhookDelivery webhook;

    private SimulatorServer(Server server, WebhookDelivery webhook) {
        this.server = server;
        this.webhook = webhook;
    }

    /** Starts to serve on the port of 127.0.0.1; 0 takes a free one. */
    public static SimulatorServer start(SimulatorState simulator, int port) throws IOException {
        return start(simulator, "127.0.0.1", port);
    }

    /**
     * Starts to serve on the port of this address; 0 takes a free one. The page and its API answer only to who calls this
     * machine by a local name, whatever the address; the Bot API has its token.
     */
    static SimulatorServer start(SimulatorState simulator, String address, int port) throws IOException {
        Server server = new Server(new VirtualThreadPool());
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(address);
        connector.setPort(port);
        // Longer than any poll or hang.
        connector.setIdleTimeout(IDLE.toMillis());
        server.addConnector(connector);
        server.setHandler(new Handler.Sequence(
                new LocalOnly(),
                new BotApiHandler(simulator),
                new DownloadHandler(simulator),
                new ControlHandler(simulator),
                new PageHandler()));
        try {
            server.start();
        } catch (Exception e) {
            throw new IOException("the Bot API simulator did not come up on port " + port, e);
        }
        WebhookDelivery webhook = new WebhookDelivery(simulator);
        webhook.start();
        return new SimulatorServer(server, webhook);
    }

    /** Where it listens. */
    public int port() {
        return server.getURI().getPort();
    }

    /** Ends all connections, also those of polls that wait. */
    @Override
    public void close() throws IOException {
        webhook.close();
        try {
            server.setStopTimeout(0);
            server.stop();
        } catch (Exception e) {
            throw new IOException("the Bot API simulator did not stop", e);
        }
    }
}
