/** The skin model. It reads no clock, no file and no network, and rolls no dice it was not handed. */
module fibril.skin {
    requires static org.jspecify;

    exports fibril.skin.ensemble;
    exports fibril.skin.fit;
    exports fibril.skin.healing;
    exports fibril.skin.needling;
    exports fibril.skin.prior;
    exports fibril.skin.recovery;
    exports fibril.skin.solve;
    exports fibril.skin.symbols;
}
