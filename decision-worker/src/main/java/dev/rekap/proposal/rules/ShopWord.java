package dev.rekap.proposal.rules;

/** Classes of words that the grammar knows; {@code words.txt} has the words. */
enum ShopWord {
    /** "jual": a draft follows. */
    SELL,
    PRICE,
    /** "naikin harga": a price follows, or by how much it changes. */
    RAISE,
    STOCK,
    /** "tambah stok": by how much the stock changes. */
    MORE_STOCK,
    /** "stok es teh tambah 10": the same after the name. */
    MORE,
    SOLD_OUT,
    CATEGORY,
    DESCRIPTION,
    NOTE,
    /** "jadi": the new value follows. */
    TO,
    /** "dari": the old value follows. */
    FROM,
    /** "tinggal": may stand between "stok" and its number. */
    LEFT,
    /** Politeness, which belongs to no field. */
    FILLER,
    QUESTION,
    NEGATION,
    /** Verbs of what is no action here, such as "hapus". */
    OTHER_VERB,
    /** What was sold already. */
    PAST,
    /** "semua": no product's name. */
    ALL,
    RUPIAH,
    THOUSAND,
    /** "per porsi", "20 pcs". */
    PIECE,
    /** After a number it belongs to the name: "250 gram". */
    MEASURE,
    /** Before a number it belongs to the name: "level 5". */
    NUMBERED,
    JOIN,
    /** "besar": a name with the words before it, and none alone. */
    VARIANT
}
