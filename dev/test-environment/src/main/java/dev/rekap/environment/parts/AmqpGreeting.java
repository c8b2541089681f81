package dev.rekap.environment.parts;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Tells a broker that serves from a port that is merely open: AMQP 0-9-1 answers the protocol header with a method. */
public final class AmqpGreeting {
    private static final byte METHOD_FRAME = 1;
    private static final int MILLIS = 1_000;

    private AmqpGreeting() {}

    /** Whether a broker greets on the port of 127.0.0.1 within a second. */
    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(ServedPort.address(port), MILLIS);
            socket.setSoTimeout(MILLIS);
            socket.getOutputStream().write("AMQP\0\0\11\1".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == METHOD_FRAME;
        } catch (IOException e) {
            return false;
        }
    }
}
