package fibril.atlas;

import java.util.List;

/** From when something is allowed again after a session, in hours. */
public record AfterCareTime(
        String id,
        String label,
        String whatStarts,
        int hours,
        int deepHours,
        Range rangeHours,
        String disagreement,
        Standing standing,
        List<ClinicChange> clinicChanges) {

    public AfterCareTime {
        Checks.id("after-care time", id);
        Checks.text("label", label);
        if (!(hours >= 0 && deepHours >= hours)) {
            throw new IllegalArgumentException("hours go up from 0, was " + hours + " and " + deepHours);
        }
        clinicChanges = List.copyOf(clinicChanges);
    }

    public int hours(DepthClass depth) {
        return switch (depth) {
            case SHALLOW -> hours;
            case DEEP -> deepHours;
        };
    }
}
