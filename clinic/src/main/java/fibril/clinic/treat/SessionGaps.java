package fibril.clinic.treat;

import java.util.ArrayList;
import java.util.List;

/** What is still missing in a session's record. It never keeps a session from being closed. */
public final class SessionGaps {

    private SessionGaps() {}

    /** Everything missing, the photographs of this session looked at too. */
    public static List<SessionGap> of(Session session, List<Photograph> photographs) {
        List<SessionGap> gaps = new ArrayList<>(inRecord(session));
        if (!session.isNeedled() || !session.noPhotosBecause().isBlank()) return List.copyOf(gaps);
        if (none(photographs, PhotographMoment.BEFORE)) gaps.add(SessionGap.PHOTOS_BEFORE);
        if (none(photographs, PhotographMoment.AFTER)) gaps.add(SessionGap.PHOTOS_AFTER);
        return List.copyOf(gaps);
    }

    /** What the record itself lacks. */
    public static List<SessionGap> inRecord(Session session) {
        List<SessionGap> gaps = new ArrayList<>();
        if (session.isOpen()) gaps.add(SessionGap.STILL_OPEN);
        if (!session.isNeedled()) return gaps;
        if (session.zones().isEmpty()) gaps.add(SessionGap.ZONES);
        if (session.zones().stream().anyMatch(zone -> zone.endPoint().isEmpty())) gaps.add(SessionGap.END_POINT);
        tools(session.tools(), gaps);
        numbing(session.numbing(), gaps);
        if (session.response().reaction() == Reaction.NOT_SAID) gaps.add(SessionGap.REACTION);
        if (session.response().pain().isEmpty()) gaps.add(SessionGap.PAIN);
        return List.copyOf(gaps);
    }

    private static void tools(Tools tools, List<SessionGap> gaps) {
        if (tools.handpiece().isEmpty()) gaps.add(SessionGap.HANDPIECE);
        if (tools.cartridges().isEmpty()) gaps.add(SessionGap.CARTRIDGE);
        if (tools.cartridges().stream().anyMatch(used -> used.expiresOn().isEmpty())) {
            gaps.add(SessionGap.CARTRIDGE_EXPIRY);
        }
    }

    private static void numbing(NumbingGiven numbing, List<SessionGap> gaps) {
        switch (numbing) {
            case NumbingGiven.NotSaid nothing -> gaps.add(SessionGap.NUMBING);
            case NumbingGiven.None none -> {}
            case NumbingGiven.Cream cream -> {
                if (cream.lay().isEmpty()) gaps.add(SessionGap.NUMBING_TIMES);
            }
        }
    }

    private static boolean none(List<Photograph> photographs, PhotographMoment moment) {
        return photographs.stream().noneMatch(picture -> picture.moment() == moment);
    }
}
