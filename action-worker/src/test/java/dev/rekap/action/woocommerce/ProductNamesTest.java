package dev.rekap.action.woocommerce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ProductNamesTest {

    private static final List<String> NAMES =
            List.of("Kopi Susu", "kopi susu", "Kopi Hitam", "Tahu Bulat", "Café Latte");

    @Test
    void exactNameIsMeantBeforeOneOfAnotherSpelling() {
        assertThat(meant("kopi susu")).containsExactly("kopi susu");
        assertThat(meant("KOPI-SUSU")).containsExactly("Kopi Susu", "kopi susu");
        assertThat(meant("cafe latte")).containsExactly("Café Latte");
        assertThat(meant("tahu")).containsExactly("Tahu Bulat");
        assertThat(meant("tahu bulet")).containsExactly("Tahu Bulat");
        assertThat(meant("rendang")).isEmpty();
        assertThat(meant("?!")).isEmpty();
        assertThat(ProductNames.likeness("", "")).isEqualTo(1);
    }

    private static List<String> meant(String words) {
        return ProductNames.meant(words, NAMES, Function.identity());
    }
}
