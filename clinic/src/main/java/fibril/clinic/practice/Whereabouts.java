package fibril.clinic.practice;

/** Where whoever is at it now speaks from: a network address, empty for the machine itself. */
@FunctionalInterface
public interface Whereabouts {

    String now();
}
