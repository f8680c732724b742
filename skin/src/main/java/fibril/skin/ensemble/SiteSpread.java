package fibril.skin.ensemble;

import fibril.skin.needling.Site;

/**
 * What is known of the skin at one place before it is measured: medians in mm, and the spread between people as the standard
 * deviation of the logarithm.
 */
public record SiteSpread(double epidermisMm, double epidermisSdLn, double dermisMm, double dermisSdLn) {

    public SiteSpread {
        if (!(epidermisMm > 0 && epidermisMm <= 3)) {
            throw new IllegalArgumentException("epidermisMm is over 0 and at most 3, was " + epidermisMm);
        }
        if (!(dermisMm > 0 && dermisMm <= 10)) {
            throw new IllegalArgumentException("dermisMm is over 0 and at most 10, was " + dermisMm);
        }
        if (!(epidermisSdLn >= 0 && epidermisSdLn <= 2 && dermisSdLn >= 0 && dermisSdLn <= 2)) {
            throw new IllegalArgumentException("spreads are 0 to 2, were " + epidermisSdLn + " and " + dermisSdLn);
        }
    }

    /** The skin of someone so many standard deviations from the middle. */
    Site at(double epidermisZ, double dermisZ) {
        return new Site(
                Math.min(3, epidermisMm * Math.exp(epidermisSdLn * epidermisZ)),
                Math.min(10, dermisMm * Math.exp(dermisSdLn * dermisZ)));
    }
}
