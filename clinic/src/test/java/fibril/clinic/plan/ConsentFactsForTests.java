package fibril.clinic.plan;

import java.util.Map;

final class ConsentFactsForTests {

    static final String[] SHOWN = {
        "treatment-1 58345fae", "clinical_photos-1 a75d4936", "teaching-1 3ea644e7", "marketing-1 1312bd76",
    };

    private ConsentFactsForTests() {}

    static Map<String, String> all() {
        return Map.ofEntries(
                Map.entry("concern", "acne scars"),
                Map.entry("areas", "cheeks, nose"),
                Map.entry("zones", "cheeks 1 mm, nose 0.5 mm"),
                Map.entry("device", "SkinPen Precision"),
                Map.entry("sessions", "4 sessions"),
                Map.entry("spacing", "28 days"),
                Map.entry("numbing", "lidocaine cream"),
                Map.entry("offLabelReasons", "Nose: not in the clearance"),
                Map.entry("offLabelWhy", "nothing cleared exists"),
                Map.entry("typicalResult", "Scars become shallower."),
                Map.entry("validUntil", "1 Jan 2027"));
    }
}
