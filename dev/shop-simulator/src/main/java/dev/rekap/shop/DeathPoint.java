package dev.rekap.shop;

/** How far a creation comes before the shop's process dies. */
public enum DeathPoint {
    /** It does not. */
    NEVER,
    /** After the first save: the product has name, texts and status; neither SKU, price, pictures nor meta. */
    FIRST_SAVE,
    /** The SKU is taken, and the product does not have it yet: the shop refuses the SKU, and finds no product by it. */
    SKU_TAKEN
}
