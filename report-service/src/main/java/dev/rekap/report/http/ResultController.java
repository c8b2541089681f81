package dev.rekap.report.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import dev.rekap.report.ReportContent;
import dev.rekap.report.port.ReportTable;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rows of an ended report as a file. A report that was called off gives the rows that it had by then: nobody should have
 * to speak them again.
 */
@RestController
@RequestMapping("/api/v1/reports/{id}")
class ResultController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType EXCEL =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final VisibleReports visible;
    private final ReportTable csvTable;
    private final ReportTable semicolonTable;
    private final ReportTable excelTable;

    /** Receives the tables by the names of their beans. */
    ResultController(VisibleReports visible, ReportTable csvTable, ReportTable semicolonTable, ReportTable excelTable) {
        this.visible = visible;
        this.csvTable = csvTable;
        this.semicolonTable = semicolonTable;
        this.excelTable = excelTable;
    }

    /**
     * The table as text.
     *
     * @param separator {@code comma}; or {@code semicolon}, as spreadsheets of a locale that writes {@code 1,5} expect it, with
     *     a decimal comma
     */
    @GetMapping("/report.csv")
    ResponseEntity<byte[]> csv(
            @AuthenticationPrincipal Caller caller,
            @PathVariable ReportId id,
            @RequestParam(defaultValue = "comma") String separator) {
        ReportTable table = switch (separator) {
            case "comma" -> csvTable;
            case "semicolon" -> semicolonTable;
            default -> throw new ProblemException(StandardProblem.MALFORMED_REQUEST, "separator");
        };
        return file(caller, id, table, CSV, "csv");
    }

    @GetMapping("/report.xlsx")
    ResponseEntity<byte[]> excel(@AuthenticationPrincipal Caller caller, @PathVariable ReportId id) {
        return file(caller, id, excelTable, EXCEL, "xlsx");
    }

    private ResponseEntity<byte[]> file(
            Caller caller, ReportId id, ReportTable table, MediaType type, String extension) {
        ReportContent content = visible.content(caller, id);
        if (!content.report().status().isTerminal()) {
            throw new ProblemException(OrderProblem.NOT_FINISHED);
        }
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename("rekap-" + id + "." + extension)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                // A retry makes another file at the same address.
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Content-Disposition", attachment.toString())
                .body(table.write(content));
    }
}
