package fibril.skin.needling;

import fibril.skin.healing.Slabs;

/** The skin at one place: epidermis h_e in front, dermis h_d behind the junction, both in mm. */
public record Site(double epidermisMm, double dermisMm) {

    public Site {
        Lengths.between("epidermisMm", epidermisMm, 0, 3);
        Lengths.positive("dermisMm", dermisMm, 10);
    }

    public Slabs slabs() {
        return new Slabs(dermisMm);
    }
}
