package fibril.clinic.treat;

/** One thing a session's record still lacks. */
public enum SessionGap {
    STILL_OPEN,
    ZONES,
    END_POINT,
    HANDPIECE,
    CARTRIDGE,
    CARTRIDGE_EXPIRY,
    NUMBING,
    NUMBING_TIMES,
    REACTION,
    PAIN,
    PHOTOS_BEFORE,
    PHOTOS_AFTER
}
