package fibril.photo;

/** Every reason not to trust a pair of photographs, what it means and how to mend it. */
public enum Gate {
    EMPTY_FILE("file.empty", "the file is empty", "Choose the photograph again."),
    FILE_SIZE("file.size", "the file is too large", "Send the photograph as the camera saved it, as JPEG."),
    NOT_A_PICTURE(
            "file.type",
            "it is not a JPEG or PNG",
            "Save it as JPEG; on an iPhone choose Camera, Formats, Most Compatible."),
    DAMAGED("file.damaged", "the file is damaged", "Copy it from the camera once more."),
    ANIMATED("file.animated", "it is an animation", "Send one still photograph."),
    PIXELS("picture.pixels", "it has too many pixels", "Make it smaller or let the camera save fewer megapixels."),
    SIDE("picture.side", "it is too small", "Use the camera's full size; a messenger's copy is not enough."),
    COLOUR_MODEL(
            "picture.colours",
            "its colours are not those of a camera",
            "Send the camera's own file, in RGB and not CMYK or grey."),
    PROCESSING(
            "picture.processing",
            "the camera changed skin or light (HDR, portrait or night mode)",
            "Switch these modes and beauty filters off and take it again."),
    CLIPPED(
            "skin.clipped",
            "skin is overexposed",
            "Take it again with less light or exposure −1; the highlights must keep their colour."),
    ORDER(
            "pair.order",
            "the photograph before was taken after the other",
            "Give the earlier one first; if a camera's clock was wrong, go by your own record."),
    SAME(
            "pair.same",
            "they are one and the same file",
            "Choose two photographs: one compared with itself cannot show a change."),
    CAMERA(
            "pair.camera",
            "they were not taken by the same camera, lens and flash",
            "Use one camera for a client's whole course, without zoom, and its flash always or never."),
    NO_FACE("face.none", "no face was found", "Show one whole face, or choose a body site."),
    FACES("face.many", "there is more than one face", "Show one person alone."),
    FACE_SIZE("face.size", "the face is too small", "Come closer: the face should fill more than half of the width."),
    ROLL("pose.roll", "the head is tilted differently", "Hold the head upright as in the photograph before."),
    YAW("pose.yaw", "the head is turned differently", "Turn the head as in the photograph before."),
    PITCH("pose.pitch", "the chin is higher or lower", "Hold the chin as in the photograph before."),
    SIZE("pose.size", "the skin is shown larger or smaller", "Stand where the photograph before was taken from."),
    MOUTH("pose.mouth", "the mouth is open or smiling differently", "Keep a neutral face in both."),
    BROWS(
            "pose.brows",
            "the brows are raised or drawn together differently",
            "Relax the forehead in both; hair and spectacles must leave the brows free."),
    PERSON("face.person", "the faces have different shapes", "Check that both photographs show the same person."),
    OVERLAP(
            "match.overlap",
            "the two show too little in common",
            "Take the same place from the same distance and side."),
    MATCH(
            "match.error",
            "the two cannot be laid over one another exactly",
            "Take it again with the same pose, distance and focus."),
    MASK(
            "skin.share",
            "too little of the region shows bare skin",
            "Hair back, spectacles and cap off, nothing in front of the skin."),
    CHART("chart.none", "no colour chart was found", "Hold the chart flat beside the cheek, or tap its four corners."),
    CHART_EVEN(
            "chart.uneven",
            "the chart has a shadow or shine on it",
            "Hold the chart flat, in the light that falls on the skin. Send the camera's own file: strong compression reads"
                    + " like shine."),
    CHART_CLIPPED(
            "chart.clipped",
            "the light patches of the chart are overexposed",
            "Take it again with less light or exposure −1."),
    CHART_FIT(
            "chart.fit",
            "the colours of the chart do not fit",
            "Use the camera's own file, without HDR or filters, and the chart that was chosen."),
    SHARPNESS(
            "match.sharpness",
            "one is sharper than the other",
            "Focus on the skin, wipe the lens, and hold the camera still."),
    LIGHT(
            "match.light",
            "the light comes from another side",
            "Use the same lamp and seat, with other lamps and the blind as before."),
    SCALE(
            "picture.scale",
            "the size of the skin in the picture is not known",
            "Measure the row of the chart once with a ruler and enter it."),
    RESOLUTION(
            "picture.resolution",
            "there are too few pixels on each millimetre of skin",
            "Come closer or use the camera's full size."),
    NOTHING_THERE(
            "measure.nothing",
            "there is none of it to measure",
            "Nothing to mend: the region has none, before or after."),
    NO_REFERENCE(
            "measure.reference",
            "there is no other skin in the picture to hold its redness against",
            "With a colour chart beside the skin, redness by itself is given."),
    BAND_WIDTH(
            "measure.band",
            "what is known of its noise is wider than a change worth showing",
            "It is given once this practice knows its own noise and that is small: Practice, The noise of our own photographs."),
    MACHINE(
            "machine",
            "this machine cannot compare photographs",
            "Run Fibril on Linux with a 64-bit Intel or AMD processor.");

    private final String id;
    private final String what;
    private final String mend;

    Gate(String id, String what, String mend) {
        this.id = id;
        this.what = what;
        this.mend = mend;
    }

    /** For messages in other languages and for what is stored. */
    public String id() {
        return id;
    }

    /** What is wrong when it does not pass. */
    public String what() {
        return what;
    }

    /** What to do about it. */
    public String mend() {
        return mend;
    }
}
