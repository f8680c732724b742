package fibril.clinic.measure;

import fibril.photo.PhotoComparison;

/** Opens the measuring library. That takes a second and native memory, so it is done when somebody first wants it. */
@FunctionalInterface
public interface PhotoLibrary {

    PhotoComparison open();
}
