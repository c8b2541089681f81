package dev.rekap.extraction.rules.text;

/** What a word can be to the grammar; the words stand in {@code lexicon.txt} under the same names. */
public enum WordClass {
    /** Before a name and no part of it: "pak", "mbak". */
    HONORIFIC,
    /** A name follows for certain: "atas nama". */
    NAME_CUE,
    /** The speaker may name themself: "saya". */
    SELF_CUE,
    /** A customer may be named: "untuk". */
    FOR_CUE,
    /** An address follows: "alamat", "kirim ke". */
    ADDRESS_CUE,
    /** An address may follow: "di", "ke". */
    PLACE_CUE,
    /** Begins a named road or settlement; the value is its normal form. */
    KIND,
    /** A part of a town with its name: "kelurahan". */
    ADMIN,
    NUMBER_CUE,
    RT,
    RW,
    BLOCK,
    /** A part of a house with its number: "lantai". */
    PART,
    /** One that has a name rather than a number: "tower". */
    NAMED_PART,
    /** Where a landmark lies: "depan". */
    SIDE,
    /** A landmark. */
    PLACE,
    /** A landmark that is named after people: "masjid". */
    DEDICATED_PLACE,
    /** A landmark that is somebody's: "warung Bu Tini". */
    OWNED_PLACE,
    /** May stand in the name of a road after its first word: "raya". */
    STREET_WORD,
    /** An honorific that roads are named with: "Jalan Kapten Tendean". */
    ROAD_TITLE,
    CITY,
    /** Begins the name of a customer that is no person: "toko". */
    ORGANISATION,
    /** Written in capitals. */
    UPPER,
    /** Something is ordered, or may be: "mau". */
    ORDER,
    /** Something is ordered for certain: "pesan". */
    STRONG_ORDER,
    AND,
    /** What follows comes on top: "tambah". */
    ADD,
    /** What follows is the whole: "totalnya". */
    TOTAL,
    /** An amount beside it is that of each drink, or of each customer: "masing-masing". How many those are is not known. */
    EACH,
    DRINK,
    /** A drink that does not say which: "es", "minuman". */
    ANY_DRINK,
    /** How a drink is, and no drink by itself: "manis". */
    ATTRIBUTE,
    FOOD,
    /** What is counted; the value is how many drinks one is. */
    UNIT,
    /** One of a unit in one word: "sebotol"; made of the units, and the value is theirs. */
    ONE,
    /** What is in a unit follows: "isi". */
    CONTENTS,
    /** What follows is subtracted: "kurang". */
    LESS,
    /** Between the ends of a range: "atau". */
    RANGE,
    /** Beside an amount it leaves open how many, or whether at all: "sekitar", "mungkin". */
    DOUBT,
    /** Beside an amount it changes nothing, though its words might: "kurang manis". */
    HARMLESS,
    /** A number before it is no amount of drinks: "jam". */
    MEASURE_AFTER,
    /** The same, unless something to drink stands before the number: "lima orang". */
    SOFT_MEASURE_AFTER,
    /** An amount before it may be one for each of several: "es teh satu hari". */
    PERIOD,
    /** A number after it is no amount of drinks: "tanggal". */
    MEASURE_BEFORE,
    /** A price follows. */
    PRICE_CUE,
    /** A telephone number follows. */
    PHONE_CUE,
    /** Maybe a slip of the tongue: "eh". */
    SLIP,
    /** What was just said is taken back: "eh bukan". */
    CORRECTION,
    /** Something said earlier is taken back: "ralat". */
    STRONG_CORRECTION,
    /** After a denial, the right value: "tapi". */
    BUT,
    /** What follows is denied: "bukan". */
    DENIAL,
    /** What stands before it, or the number after it, is no longer wanted: "nggak jadi". */
    WITHDRAWN,
    /** What was said is now what follows: "jadi". */
    CHANGED,
    /** Points to what was said: "tadi". */
    EARLIER,
    /** The next customer: "yang kedua". */
    NEXT,
    /** The next customer, if a customer or an address follows; else one more drink: "satu lagi". */
    NEXT_ONE,
    /** Goes on: "terus". */
    THEN,
    /** After a name, what the customer before has: "sama juga". */
    SAME_ORDER,
    /** The address of the customer before: "alamatnya sama". */
    SAME_ADDRESS,
    GREETING,
    FILLER,
    QUESTION,
    CANCEL,
    /** Speaks about an order and makes none: "komplain". */
    TALK,
    /** With a {@link #MACHINE_WORD} it is said to a machine: "abaikan". */
    DISREGARD,
    /** What machines are spoken to about: "instruksi". */
    MACHINE_WORD,
    /** Said to a machine as it stands: "kamu adalah asisten". */
    MACHINE_TALK,
    /** Commands that something be written: "tulis". Counts only after words to a machine. */
    DICTATION,
    PRONOUN
}
