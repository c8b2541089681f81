package dev.rekap.simulator.telegram.http;

import dev.rekap.simulator.telegram.Json;
import dev.rekap.simulator.telegram.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** An answer, and how much of it arrives. */
record Reply(int status, String contentType, ByteBuffer body, Fate fate) {
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

    static Reply ok(JsonNode result) {
        return json(OK, Json.object().put("ok", true).set("result", result));
    }

    static Reply json(int status, JsonNode body) {
        return new Reply(status, JSON, ByteBuffer.wrap(Json.bytes(body)), Fate.WHOLE);
    }

    static Reply refused(Refusal refusal) {
        return json(refusal.status(), refusal.body());
    }

    static Reply html(int status) {
        String page = "<html>\r\n<head><title>" + status + "</title></head>\r\n<body>\r\n<center><h1>" + status
                + "</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";
        return new Reply(status, "text/html", StandardCharsets.UTF_8.encode(page), Fate.WHOLE);
    }

    static Reply garbage() {
        return new Reply(OK, JSON, StandardCharsets.UTF_8.encode("{\"ok\":tru<?"), Fate.WHOLE);
    }

    static Reply nothing() {
        return new Reply(OK, JSON, ByteBuffer.allocate(0), Fate.NOTHING);
    }

    Reply with(Fate other) {
        return new Reply(status, contentType, body, other);
    }
}
