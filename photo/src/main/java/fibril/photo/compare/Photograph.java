package fibril.photo.compare;

import fibril.photo.GateReading.Which;
import fibril.photo.Shot;
import fibril.photo.read.Frame;

/** One of the two, read. */
record Photograph(Shot shot, Which which, Frame frame) {}
