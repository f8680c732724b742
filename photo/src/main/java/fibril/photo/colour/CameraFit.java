package fibril.photo.colour;

import fibril.photo.image.Once;
import fibril.photo.image.Picture;
import fibril.photo.image.Plane;
import fibril.photo.image.Rows;
import java.util.List;
import java.util.function.Supplier;

/** A camera understood: three tone curves, then a colour model. */
final class CameraFit {

    /** Which of the two refinements are used; the plain camera has neither. */
    record Form(boolean curved, ColourModel.Kind kind) {}

    private static final int ROUNDS = 3;

    private final ToneCurve red;
    private final ToneCurve green;
    private final ToneCurve blue;
    private final ColourModel model;
    /** Of red, green and blue; made when the first picture is turned into light, since candidates that lose never are. */
    private final Supplier<List<LookUp>> tables;

    private CameraFit(ToneCurve red, ToneCurve green, ToneCurve blue, ColourModel model) {
        this.red = red;
        this.green = green;
        this.blue = blue;
        this.model = model;
        this.tables = Once.of(() -> List.of(table(red), table(green), table(blue)));
    }

    /**
     * On the patches given; {@code greys} are the numbers of those the tone curves may use. The curves need the light a
     * grey sends into each channel, which the model knows, and the model needs the curves: they are fitted in turn, and
     * start from greys being grey.
     */
    static CameraFit fitted(Form form, List<LinearRgb> file, List<LinearRgb> wanted, List<Integer> greys) {
        CameraFit fit = plain(
                ToneCurve.STRAIGHT, ToneCurve.STRAIGHT, ToneCurve.STRAIGHT, ColourModel.Kind.MATRIX, file, wanted);
        if (!form.curved()) return plain(fit.red, fit.green, fit.blue, form.kind(), file, wanted);
        List<LinearRgb> light = greys.stream().map(wanted::get).toList();
        List<LinearRgb> sent = light.stream()
                .map(l -> new LinearRgb(l.luminance(), l.luminance(), l.luminance()))
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            List<LinearRgb> seen = greys.stream().map(file::get).toList();
            ToneCurve r = ToneCurve.fitted(channel(seen, 0), channel(sent, 0));
            ToneCurve g = ToneCurve.fitted(channel(seen, 1), channel(sent, 1));
            ToneCurve b = ToneCurve.fitted(channel(seen, 2), channel(sent, 2));
            fit = plain(r, g, b, ColourModel.Kind.MATRIX, file, wanted);
            sent = fit.sent(file, wanted, light);
        }
        return plain(fit.red, fit.green, fit.blue, form.kind(), file, wanted);
    }

    private static CameraFit plain(
            ToneCurve r,
            ToneCurve g,
            ToneCurve b,
            ColourModel.Kind kind,
            List<LinearRgb> file,
            List<LinearRgb> wanted) {
        List<LinearRgb> camera = file.stream()
                .map(v -> new LinearRgb(r.light(v.red()), g.light(v.green()), b.light(v.blue())))
                .toList();
        return new CameraFit(r, g, b, ColourModel.fitted(kind, camera, wanted));
    }

    /** What each of {@code light} would put into the camera's channels: the model the other way round. */
    private List<LinearRgb> sent(List<LinearRgb> file, List<LinearRgb> wanted, List<LinearRgb> light) {
        List<LinearRgb> camera = file.stream().map(this::camera).toList();
        ColourModel back = ColourModel.fitted(ColourModel.Kind.MATRIX, wanted, camera);
        return light.stream().map(back::light).toList();
    }

    private LinearRgb camera(LinearRgb v) {
        return new LinearRgb(red.light(v.red()), green.light(v.green()), blue.light(v.blue()));
    }

    private static double[] channel(List<LinearRgb> colours, int channel) {
        return colours.stream()
                .mapToDouble(c -> channel == 0 ? c.red() : channel == 1 ? c.green() : c.blue())
                .toArray();
    }

    boolean rises() {
        return red.rises() && green.rises() && blue.rises();
    }

    /** From the file's values with the sRGB curve undone. */
    LinearRgb light(LinearRgb decoded) {
        return model.light(camera(decoded));
    }

    /** Curves as tables and the model row by row: about 30 ns a pixel and core. */
    Picture.Linear light(Picture.Srgb picture) {
        LookUp r = tables.get().get(0);
        LookUp g = tables.get().get(1);
        LookUp b = tables.get().get(2);
        int width = picture.width();
        float[][] rows = new float[3 * picture.height()][]; // of red, green and blue in turn
        Rows.each(picture.height(), y -> {
            float[] reds = picture.red().row(y);
            float[] greens = picture.green().row(y);
            float[] blues = picture.blue().row(y);
            for (int x = 0; x < width; x++) {
                reds[x] = r.at(reds[x]);
                greens[x] = g.at(greens[x]);
                blues[x] = b.at(blues[x]);
            }
            model.light(reds, greens, blues);
            rows[3 * y] = reds;
            rows[3 * y + 1] = greens;
            rows[3 * y + 2] = blues;
        });
        return new Picture.Linear(plane(rows, 0, picture), plane(rows, 1, picture), plane(rows, 2, picture));
    }

    private static Plane plane(float[][] rows, int channel, Picture like) {
        return Plane.byRows(
                like.width(),
                like.height(),
                (y, row) -> System.arraycopy(rows[3 * y + channel], 0, row, 0, row.length));
    }

    private static LookUp table(ToneCurve curve) {
        return new LookUp(v -> curve.light(SrgbCurve.decode(v)));
    }
}
