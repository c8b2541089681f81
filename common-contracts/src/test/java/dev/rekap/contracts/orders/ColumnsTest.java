package dev.rekap.contracts.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {

    @Test
    void defaultsAreWhatADrinkSellerAskedFor() {
        assertThat(Columns.DEFAULT.names()).containsExactly("Nama", "Alamat", "Jumlah minuman yang di beli");
        assertThat(Columns.DEFAULT.format()).isEqualTo("Nama; Alamat; Jumlah minuman yang di beli:integer");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Columns columns = Columns.parse(" Nama ;Telepon: Phone; Tanggal:date;Harga:decimal; Catatan:text;");

        assertThat(columns.names()).containsExactly("Nama", "Telepon", "Tanggal", "Harga", "Catatan");
        assertThat(columns.format()).isEqualTo("Nama; Telepon:phone; Tanggal:date; Harga:decimal; Catatan");
        assertThat(Columns.parse(columns.format())).isEqualTo(columns);
    }

    @Test
    void anUnknownTypeIsNamedWithThoseThatExist() {
        assertThatExceptionOfType(UnknownColumnTypeException.class)
                .isThrownBy(() -> Columns.parse("Jumlah:angka"))
                .withMessageContaining("angka")
                .withMessageContaining("text, integer, decimal, date, phone");
    }

    @Test
    void anEndlessTypeIsNotRepeatedWhole() {
        assertThatExceptionOfType(UnknownColumnTypeException.class)
                .isThrownBy(() -> Columns.parse("Jumlah:" + "x".repeat(10_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ; ;", ":integer", "Nama;nama", "A\u0000B", "A\nB", "A:b:integer"})
    void columnsHaveNamesOnceAndOnOneLine(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Columns.parse(text));
    }

    @Test
    void namesEndAt100Characters() {
        assertThat(Columns.parse("x".repeat(100)).names()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> Columns.parse("x".repeat(101)));
    }

    @Test
    void aReportTakesUpTo20Columns() {
        assertThat(Columns.parse(letters(20)).names()).hasSize(20);
        assertThatIllegalArgumentException().isThrownBy(() -> Columns.parse(letters(21)));
    }

    private static String letters(int count) {
        return IntStream.range(0, count).mapToObj(i -> "k" + i).collect(Collectors.joining(";"));
    }
}
