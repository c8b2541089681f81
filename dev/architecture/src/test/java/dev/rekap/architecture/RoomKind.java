package dev.rekap.architecture;

/** What a room, a package {@code dev.rekap.<room>}, is in the order of the arrows. */
enum RoomKind {
    CONTRACTS,
    LIBRARY,
    SERVICE,
    TOOL
}
