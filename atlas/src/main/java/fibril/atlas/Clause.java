package fibril.atlas;

/** One part of a clearance: what it says, or that what was read does not say. */
public sealed interface Clause<T> {

    record Says<T>(T value) implements Clause<T> {}

    record NotStated<T>() implements Clause<T> {}
}
