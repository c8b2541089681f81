package dev.rekap.report.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.http.ProblemException;
import dev.rekap.report.review.ReviewLinks;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page on which a report is put right, without a token: the link that opens it brings one for its calls of the API. */
@Hidden
@RestController
public class ReviewPageController {

    /** Nothing but its own files and calls; recordings are played from memory. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " media-src blob:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final MediaType SCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");

    private static final Map<String, MediaType> FILES = Map.of(
            "review.js", SCRIPT,
            "api.js", SCRIPT,
            "sound.js", SCRIPT,
            "texts.js", SCRIPT,
            "review.css", MediaType.valueOf("text/css;charset=UTF-8"));

    /** The addresses of the page and its files. */
    public static List<String> paths() {
        return Stream.concat(
                        Stream.of(ReviewLinks.PAGE), FILES.keySet().stream().map(name -> ReviewLinks.PAGE + "/" + name))
                .toList();
    }

    /** The page. */
    @GetMapping(ReviewLinks.PAGE)
    ResponseEntity<Resource> page() {
        return file("index.html", MediaType.valueOf("text/html;charset=UTF-8"));
    }

    /** A file of the page. */
    @GetMapping(ReviewLinks.PAGE + "/{name}")
    ResponseEntity<Resource> file(@PathVariable String name) {
        return file(
                name,
                Optional.ofNullable(FILES.get(name))
                        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND)));
    }

    private static ResponseEntity<Resource> file(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Security-Policy", POLICY)
                .body(new ClassPathResource("review/" + name));
    }
}
