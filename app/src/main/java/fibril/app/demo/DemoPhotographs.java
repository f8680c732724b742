package fibril.app.demo;

import fibril.clinic.measure.PairJobs;
import fibril.clinic.measure.PairWork;
import fibril.clinic.measure.PhotoPair;
import fibril.clinic.practice.Provenance;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographMoment;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.treat.Photographs;
import fibril.clinic.treat.Session;
import fibril.clinic.vault.Picture;
import fibril.clinic.vault.Vault;
import fibril.photo.chart.DrawnChart;
import fibril.photo.image.Scale;
import fibril.photo.phantom.PhantomShot;
import fibril.photo.phantom.PhantomSkin;
import fibril.photo.phantom.SkinTone;
import fibril.photo.phantom.Treatment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Close-ups of one made-up client, one before each session, drawn with a colour chart by the module that tests itself on them,
 * and the asking for their comparison. There is no photograph of anybody in the made-up practice. They take seconds, so who
 * makes it up over and over leaves them out.
 */
@Component
@ConditionalOnProperty("fibril.demo-pictures")
class DemoPhotographs {

    /** As the record says it. */
    static final String NOTE = "Close-ups here are drawn by a program: skin of nobody.";

    private static final String GIVEN = "Moss";
    /** Where nothing gives its scale a close-up is taken as 150 mm wide: this one is not far from it. */
    private static final PhantomSkin SKIN = new PhantomSkin(11, SkinTone.ofIta(40), 120);

    private static final Scale SCALE = new Scale(800 / 120.0);
    /** What is left when all sessions are over. */
    private static final Treatment IN_THE_END = new Treatment(0.5, 0.3, 0.6, 0.9, 0.9);

    private static final double CHART_PITCH = 44;
    /** At the JDK's own 0.75 the blue of the yellow patch trembles by 5.8 % and reads like shine; at 0.95 by 1.5 %. */
    private static final float AS_A_CAMERA = 0.95f;

    private static final Duration BEFORE_IT_BEGINS = Duration.ofMinutes(5);

    private final Photographs photographs;
    private final Vault vault;
    private final PairJobs jobs;
    private final PairWork work;

    DemoPhotographs(Photographs photographs, Vault vault, PairJobs jobs, PairWork work) {
        this.photographs = photographs;
        this.vault = vault;
        this.jobs = jobs;
        this.work = work;
    }

    static boolean areOf(Story story) {
        return story.is("given", GIVEN);
    }

    void take(List<Session> sessions, UUID author) {
        Photograph first = taken(sessions.getFirst(), Treatment.NONE, 1, author);
        for (int session = 1; session < sessions.size(); session++) {
            Treatment soFar = IN_THE_END.begun((double) session / (sessions.size() - 1));
            Photograph later = taken(sessions.get(session), soFar, session + 1, author);
            jobs.ask(new PhotoPair.Matched(first, later), true, author, later.takenAt());
        }
    }

    /** Once everything is on record. */
    void develop() {
        work.nudge();
    }

    private Photograph taken(Session session, Treatment treatment, long shot, UUID author) {
        byte[] file = jpeg(drawn(treatment, shot));
        Picture.Shown shown = (Picture.Shown) Picture.read(file);
        Instant at = session.startedAt().minus(BEFORE_IT_BEGINS);
        Photograph photograph = new Photograph(
                UUID.randomUUID(),
                session.client(),
                session.id(),
                PhotographMoment.BEFORE,
                PhotographView.CLOSE_UP,
                vault.put(file),
                vault.put(shown.jpeg()),
                shown.widthPx(),
                shown.heightPx(),
                at,
                "",
                Provenance.first(author, at));
        photographs.add(photograph);
        return photograph;
    }

    private static BufferedImage drawn(Treatment treatment, long shot) {
        var skin = SKIN.photographed(treatment, PhantomShot.guided(shot), SCALE);
        BufferedImage picture = new BufferedImage(skin.width(), skin.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < skin.height(); y++) {
            for (int x = 0; x < skin.width(); x++) {
                int rgb = bits(skin.red().at(x, y)) << 16
                        | bits(skin.green().at(x, y)) << 8
                        | bits(skin.blue().at(x, y));
                picture.setRGB(x, y, rgb);
            }
        }
        double beside = 4 * CHART_PITCH;
        return new DrawnChart(skin.width() - beside, skin.height() - 0.75 * beside, CHART_PITCH, 0).on(picture);
    }

    private static int bits(float share) {
        return Math.clamp(Math.round(share * 255), 0, 255);
    }

    private static byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(AS_A_CAMERA);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException broken) {
            throw new UncheckedIOException("drawn skin cannot be written", broken);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
