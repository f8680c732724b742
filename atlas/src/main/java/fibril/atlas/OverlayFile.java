package fibril.atlas;

/** Reads the clinic's own file. */
final class OverlayFile {

    private OverlayFile() {}

    static Overlay read(Entry root) {
        return new Overlay(
                root.partsOrNone("depthCaps", OverlayFile::cap),
                root.partsOrNone("depths", OverlayFile::depth),
                root.partsOrNone("waits", OverlayFile::wait),
                root.partsOrNone("afterCareTimes", OverlayFile::time),
                root.partsOrNone("anaesthetics", OverlayFile::limits));
    }

    private static Overlay.DepthCap cap(Entry entry) {
        return new Overlay.DepthCap(
                entry.text("area"),
                entry.textOrNone("concern"),
                entry.number("capMm", 0.05, 4),
                entry.textOrNone("reason"));
    }

    private static Overlay.OwnDepth depth(Entry entry) {
        return new Overlay.OwnDepth(
                entry.text("area"),
                entry.text("concern"),
                entry.number("depthMm", 0.05, 4),
                entry.textOrNone("reason"));
    }

    private static Overlay.OwnWait wait(Entry entry) {
        return new Overlay.OwnWait(entry.text("rule"), entry.whole("days", 0, 3650), entry.textOrNone("reason"));
    }

    private static Overlay.OwnTime time(Entry entry) {
        return new Overlay.OwnTime(
                entry.text("time"),
                entry.whole("hours", 0, 2016),
                entry.whole("deepHours", 0, 2016),
                entry.textOrNone("reason"));
    }

    private static Overlay.NumbingLimits limits(Entry entry) {
        return new Overlay.NumbingLimits(
                entry.text("product"),
                entry.number("maxGrams", 0.1, 100),
                entry.number("maxAreaCm2", 1, 5000),
                entry.whole("maxMinutes", 1, 300),
                entry.textOrNone("reason"));
    }
}
