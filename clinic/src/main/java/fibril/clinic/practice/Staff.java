package fibril.clinic.practice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everybody who works or worked here. */
public interface Staff {

    /** Keeps a new member, or the next version of one; throws {@link StaleVersion} when that version exists. */
    void add(StaffMember member);

    Optional<StaffMember> find(UUID id);

    Optional<StaffMember> withSignIn(String signIn);

    /** By name; those who left come last. */
    List<StaffMember> everybody();

    /** Whether the practice would have no owner without this one. */
    default boolean isOnlyOwner(UUID id) {
        List<StaffMember> owners = everybody().stream()
                .filter(member -> member.active() && member.role() == Role.OWNER)
                .toList();
        return owners.size() == 1 && owners.getFirst().id().equals(id);
    }

    default String nameOf(UUID id) {
        return find(id).map(StaffMember::name).orElse("");
    }
}
