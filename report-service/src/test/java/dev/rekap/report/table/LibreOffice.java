package dev.rekap.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The machine's LibreOffice, without a window, as a person of some locale has it. */
final class LibreOffice {

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private final Path folder;
    private final String locale;

    /**
     * What a cell holds.
     *
     * @param shown as the person sees it
     * @param number by value, as a program reads it; empty for text
     * @param isFormula whether it is calculated
     */
    record Cell(String shown, String number, boolean isFormula) {

        static Cell text(String text) {
            return new Cell(text, "", false);
        }
    }

    /** An installation with a profile of its own; its first use makes the profile, which takes some seconds. */
    LibreOffice(Path folder, String locale) throws IOException {
        this.folder = folder.resolve(locale);
        this.locale = locale;
        Files.createDirectories(this.folder.resolve("profile/user"));
        Files.writeString(this.folder.resolve("profile/user/registrymodifications.xcu"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <oor:items xmlns:oor="http://openoffice.org/2001/registry">
                <item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">\
                <value>%s</value></prop></item>
                </oor:items>
                """.formatted(locale));
    }

    /** Skips the test, and says so, where there is none. */
    static void isNeeded() {
        boolean installed = Arrays.stream(System.getenv("PATH").split(Pattern.quote(File.pathSeparator), -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "soffice")));
        if (!installed) {
            System.out.println(
                    "Skipped: no soffice to open the tables with; ./rekap setup tests installs libreoffice-calc");
        }
        assumeTrue(installed, "no soffice to open the tables with; ./rekap setup tests installs libreoffice-calc");
    }

    /** The cells of a workbook's first sheet. */
    List<List<Cell>> opensWorkbook(byte[] content) throws IOException, InterruptedException {
        return opens(List.of(Files.write(folder.resolve("table.xlsx"), content)), List.of())
                .getFirst();
    }

    /** The cells of texts in UTF-8, split at any of these characters, as the import dialogue does. */
    List<List<List<Cell>>> opensTexts(String separators, byte[]... contents) throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        for (byte[] content : contents) {
            files.add(Files.write(folder.resolve("table-" + files.size() + ".csv"), content));
        }
        String codes = separators.chars().mapToObj(Integer::toString).collect(Collectors.joining("/"));
        // Separators, quote, UTF-8, first line, columns, language, quoted fields as text, special numbers as such,
        // save: cells as shown, formulas; remove spaces, sheet, read: formulas.
        return opens(
                files,
                List.of("--infilter=Text - txt - csv (StarCalc):" + codes
                        + ",34,76,1,,0,false,true,false,false,false,0,true"));
    }

    /** Opens all by one start, which takes seconds. */
    private List<List<List<Cell>>> opens(List<Path> files, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless"));
        command.addAll(options);
        command.addAll(List.of("--convert-to", "fods", "--outdir", folder.toString()));
        files.forEach(file -> command.add(file.toString()));
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        List<List<List<Cell>>> sheets = new ArrayList<>();
        for (Path file : files) {
            Path converted = folder.resolve(file.getFileName().toString().replaceFirst("\\..*", ".fods"));
            assertThat(converted).as(locale + ": " + Files.readString(output)).exists();
            sheets.add(firstSheet(converted));
            Files.delete(converted);
        }
        return sheets;
    }

    private static List<List<Cell>> firstSheet(Path file) throws IOException {
        List<List<Cell>> lines = new ArrayList<>();
        NodeList rows = ((Element)
                        document(file).getElementsByTagNameNS(TABLE, "table").item(0))
                .getElementsByTagNameNS(TABLE, "table-row");
        for (int i = 0; i < rows.getLength(); i++) {
            NodeList columns = ((Element) rows.item(i)).getElementsByTagNameNS(TABLE, "table-cell");
            List<Cell> line = new ArrayList<>();
            for (int j = 0; j < columns.getLength(); j++) {
                Element cell = (Element) columns.item(j);
                String repeated = cell.getAttributeNS(TABLE, "number-columns-repeated");
                // The rest of a line is one empty cell that is repeated up to the end of the sheet.
                int times = repeated.isEmpty() || j == columns.getLength() - 1 ? 1 : Integer.parseInt(repeated);
                line.addAll(Collections.nCopies(times, cell(cell)));
            }
            removeEmpty(line, Cell.text(""));
            lines.add(line);
        }
        removeEmpty(lines, List.of());
        return lines;
    }

    private static <T> void removeEmpty(List<T> list, T empty) {
        while (!list.isEmpty() && list.getLast().equals(empty)) {
            list.removeLast();
        }
    }

    private static Cell cell(Element element) {
        List<String> paragraphs = new ArrayList<>();
        NodeList texts = element.getElementsByTagNameNS(TEXT, "p");
        for (int i = 0; i < texts.getLength(); i++) {
            paragraphs.add(texts.item(i).getTextContent());
        }
        return new Cell(
                String.join("\n", paragraphs),
                element.getAttributeNS(OFFICE, "value"),
                element.hasAttributeNS(TABLE, "formula"));
    }

    private static Document document(Path file) throws IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("what LibreOffice wrote cannot be read", e);
        }
    }
}
