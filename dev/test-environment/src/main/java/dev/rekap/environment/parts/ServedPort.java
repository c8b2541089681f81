package dev.rekap.environment.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of 127.0.0.1. */
public final class ServedPort {
    /** The only address that a test environment serves on. */
    public static final String HOST = "127.0.0.1";

    private static final int CONNECT_MILLIS = 500;
    private static final int FIRST_FREE = 20_000;
    private static final int LAST_FREE = 32_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private ServedPort() {}

    /**
     * The port itself, or a free one when it is 0. A free one lies below the range that Linux takes for outgoing connections,
     * and is given once: so a program that needs some seconds until it binds it still finds it free.
     */
    public static int orFree(int port) {
        if (port != 0) {
            return port;
        }
        while (true) {
            int candidate = ThreadLocalRandom.current().nextInt(FIRST_FREE, LAST_FREE);
            if (isFree(candidate) && GIVEN.add(candidate)) {
                return candidate;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral(HOST))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(HOST), port);
    }

    /** Whether somebody accepts connections. */
    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(address(port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
