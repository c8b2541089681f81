package dev.rekap.contracts.decisions;

/** Kinds of actions and the names of their fields. They stand in messages, in the store and in receipts: pinned by a test. */
public final class ActionFields {

    /** A draft of a new product in WooCommerce. */
    public static final String WOOCOMMERCE_DRAFT = "woocommerce.draft";

    /** Another price or stock of a product that WooCommerce has. */
    public static final String WOOCOMMERCE_UPDATE = "woocommerce.update";

    /** A row in the owner's ledger. */
    public static final String LEDGER_ROW = "ledger.row";

    /** An answer or a question in the chat; nothing changes outside of it. */
    public static final String REPLY = "reply";

    /** Of a draft: the product's name. Of an update: the words that name the product. */
    public static final String NAME = "name";

    /** Of an update: the shop's own id of the product, once it is known which one is meant. */
    public static final String PRODUCT_ID = "product_id";

    /** In whole rupiah, digits only. */
    public static final String PRICE = "price";

    /** A number of pieces, digits only; 0 is sold out. */
    public static final String STOCK = "stock";

    /** Name of one category. */
    public static final String CATEGORY = "category";

    /** Names, one a line. */
    public static final String TAGS = "tags";

    public static final String DESCRIPTION = "description";

    /** For search engines and lists. */
    public static final String SHORT_DESCRIPTION = "short_description";

    /** Of a row in the ledger: what is noted. */
    public static final String NOTE = "note";

    /** Of a row in the ledger: a number in the note that is an amount of money, whole rupiah. */
    public static final String AMOUNT = "amount";

    /** Of a reply: what is said. */
    public static final String TEXT = "text";

    /** Of a receipt: where the other side has it, such as {@code draft}. */
    public static final String STATUS = "status";

    /** Of a receipt: how many pictures are there. */
    public static final String PICTURES = "pictures";

    /** Of a receipt: names of fields that the other side cleaned or ignored, one a line; none where all is as it was asked for. */
    public static final String DIFFERS = "differs";

    private ActionFields() {}
}
