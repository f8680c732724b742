package fibril.clinic.followup;

import fibril.clinic.treat.Session;
import java.util.List;
import java.util.UUID;

/** Sessions of one course: how many were bought, how many used. A session that was called off uses none. */
public record Balance(int bought, int used) {

    public Balance {
        if (!(bought >= 0 && used >= 0)) {
            throw new IllegalArgumentException("bought and used are 0 or more, were " + bought + " and " + used);
        }
    }

    public static Balance of(UUID course, List<Purchase> purchases, List<Session> sessions) {
        int bought = purchases.stream()
                .filter(purchase -> purchase.course().equals(course))
                .mapToInt(Purchase::sessions)
                .sum();
        long used = sessions.stream()
                .filter(session -> session.course().equals(course) && session.isNeedled())
                .count();
        return new Balance(bought, (int) used);
    }

    public int left() {
        return Math.max(0, bought - used);
    }

    /** Given before they were bought: shown, never refused. */
    public int beyond() {
        return Math.max(0, used - bought);
    }
}
