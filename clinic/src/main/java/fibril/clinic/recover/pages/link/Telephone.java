package fibril.clinic.recover.pages.link;

/** A telephone number as an address that a telephone can dial. */
final class Telephone {

    private Telephone() {}

    /** {@code tel:} with digits and a leading plus only; empty where there is no number. */
    static String address(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        if (digits.isEmpty()) return "";
        return "tel:" + (number.strip().startsWith("+") ? "+" : "") + digits;
    }
}
