package fibril.clinic.treat;

/** From where the picture was taken. */
public enum PhotographView {
    FRONT,
    LEFT_45,
    RIGHT_45,
    LEFT_90,
    RIGHT_90,
    CLOSE_UP,
    BODY
}
