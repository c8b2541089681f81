package dev.rekap.media.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class MediaBytesTest {

    private final MediaBytes bytes =
            new MediaBytes(MemorySegment.ofArray(new byte[] {'a', 'b', 1, 0, 0, 0, 0, 0, 0, -1}));

    @Test
    void numbersAreReadInBothOrders() {
        assertThat(bytes.unsigned8(9)).isEqualTo(255);
        assertThat(bytes.unsigned32(2, ByteOrder.LITTLE_ENDIAN)).isEqualTo(1);
        assertThat(bytes.unsigned32(6, ByteOrder.BIG_ENDIAN)).isEqualTo(255);
        assertThat(bytes.signed64(2, ByteOrder.BIG_ENDIAN)).isEqualTo(0x0100_0000_0000_00FFL);
    }

    @Test
    void whatLiesBeyondTheEndsReadsAsNothing() {
        for (long at : new long[] {-1, 10, Long.MAX_VALUE - 8}) {
            assertThat(bytes.unsigned8(at)).isZero();
            assertThat(bytes.unsigned32(at, ByteOrder.BIG_ENDIAN)).isZero();
            assertThat(bytes.signed64(at, ByteOrder.BIG_ENDIAN)).isZero();
            assertThat(bytes.text(at, 4)).isEmpty();
            assertThat(bytes.isAt(at, "ab")).isFalse();
        }
        assertThat(bytes.text(8, 4)).hasSize(2);
        assertThat(bytes.isAt(9, "ab")).isFalse();
    }

    @Test
    void partOfItBeginsWhereItIsSaid() {
        assertThat(bytes.from(1).isAt(0, "b")).isTrue();
        assertThat(bytes.from(1).size()).isEqualTo(9);
        assertThat(bytes.from(99).size()).isZero();
    }
}
