package fibril.photo;

/** A place in an upright photograph, as parts of its width and height: (0, 0) is top left, (1, 1) bottom right. */
public record Place(double across, double down) {

    public Place {
        if (!(across >= 0 && across <= 1 && down >= 0 && down <= 1)) {
            throw new IllegalArgumentException("a place lies between 0 and 1, was " + across + ", " + down);
        }
    }
}
