package fibril.clinic.plan;

/** Whether a consent given for one version of a course still speaks of another: no more than was agreed to. */
public final class Coverage {

    private Coverage() {}

    public static boolean covers(Course consented, Course now) {
        return consented.id().equals(now.id())
                && consented.concern().equals(now.concern())
                && consented.device().equals(now.device())
                && now.sessions() <= consented.sessions()
                && now.zones().stream().allMatch(zone -> covers(consented, zone))
                && (now.onLabel()
                        || (!consented.onLabel() && consented.offLabelReasons().containsAll(now.offLabelReasons())))
                && covers(consented.numbing(), now.numbing());
    }

    private static boolean covers(Course consented, PlannedZone zone) {
        return consented
                .zone(zone.area())
                .filter(agreed -> zone.depthMm() <= agreed.depthMm())
                .isPresent();
    }

    private static boolean covers(Numbing consented, Numbing now) {
        return switch (now) {
            case Numbing.None none -> true;
            case Numbing.Cream cream ->
                consented instanceof Numbing.Cream agreed && agreed.product().equals(cream.product());
        };
    }
}
