package dev.rekap.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Pages of a service that take no token, since whoever opens a link has none yet; declared as a bean.
 *
 * @param paths in full, such as {@code /review}; they are read with GET
 */
public record PublicPages(List<String> paths) {

    public PublicPages {
        paths = List.copyOf(paths);
    }

    /** Whether this is a call for one of them, letter by letter. */
    public boolean holds(HttpServletRequest call) {
        return call.getMethod().equals("GET") && paths.contains(call.getRequestURI());
    }
}
