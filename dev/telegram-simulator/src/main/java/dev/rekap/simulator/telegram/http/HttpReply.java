package dev.rekap.simulator.telegram.http;

import dev.rekap.simulator.telegram.api.BotApiException;
import dev.rekap.simulator.telegram.api.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** An answer, and how much of it arrives. */
record HttpReply(int status, String contentType, ByteBuffer body, Fate fate) {
    private static final int OK = 200;
    private static final String JSON = "application/json";

    /** How much of an answer arrives. */
    enum Fate {
        WHOLE,
        /** The connection ends in the middle of it. */
        HALF,
        /** The connection ends before it. */
        NOTHING
    }

    static HttpReply ok(JsonNode result) {
        return json(OK, Json.object().put("ok", true).set("result", result));
    }

    static HttpReply json(int status, JsonNode body) {
        return new HttpReply(status, JSON, ByteBuffer.wrap(Json.bytes(body)), Fate.WHOLE);
    }

    static HttpReply refused(BotApiException refusal) {
        return json(refusal.status(), refusal.body());
    }

    static HttpReply html(int status) {
        String page = "<html>\r\n<head><title>" + status + "</title></head>\r\n<body>\r\n<center><h1>" + status
                + "</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";
        return new HttpReply(status, "text/html", StandardCharsets.UTF_8.encode(page), Fate.WHOLE);
    }

    static HttpReply garbage() {
        return new HttpReply(OK, JSON, StandardCharsets.UTF_8.encode("{\"ok\":tru<?"), Fate.WHOLE);
    }

    static HttpReply nothing() {
        return new HttpReply(OK, JSON, ByteBuffer.allocate(0), Fate.NOTHING);
    }

    HttpReply with(Fate other) {
        return new HttpReply(status, contentType, body, other);
    }
}
