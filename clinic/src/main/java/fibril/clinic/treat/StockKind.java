package fibril.clinic.treat;

/** What is kept by lot and expiry. */
public enum StockKind {
    CARTRIDGE,
    GLIDE_GEL
}
