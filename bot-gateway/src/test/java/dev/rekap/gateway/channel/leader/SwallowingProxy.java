package dev.rekap.gateway.channel.leader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between a client and a server, and swallows everything in both directions from a moment on, without ending a connection. */
final class SwallowingProxy implements AutoCloseable {

    private final ServerSocket server;
    private final int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean swallowing;

    SwallowingProxy(int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    void swallow() {
        swallowing = true;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                sockets.add(client);
                if (!swallowing) {
                    Socket connection = new Socket(InetAddress.getLoopbackAddress(), target);
                    sockets.add(connection);
                    Thread.ofVirtual().start(() -> pass(client, connection));
                    Thread.ofVirtual().start(() -> pass(connection, client));
                }
            }
        } catch (IOException e) {
            close();
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try {
            for (int count = from.getInputStream().read(buffer);
                    count >= 0;
                    count = from.getInputStream().read(buffer)) {
                if (!swallowing) {
                    to.getOutputStream().write(buffer, 0, count);
                }
            }
            if (!swallowing) {
                to.close();
            }
        } catch (IOException e) {
            // A side has ended; while swallowing the other is not to know.
            if (!swallowing) {
                close();
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
