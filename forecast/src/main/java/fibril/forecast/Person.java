package fibril.forecast;

import fibril.atlas.Fitzpatrick;
import fibril.atlas.Sex;

/** Who is needled. Any age may be written; one outside what the model covers is refused when a forecast is asked for. */
public record Person(int ageYears, Sex sex, Fitzpatrick skin) {}
