package fibril.clinic.practice.store;

import fibril.clinic.practice.Kept;
import fibril.clinic.practice.StaffMember;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Every page names those who wrote what it shows, and asks whether its reader still works here. */
@Component
public final class StaffKept extends SqlStaff {

    private final Kept<Integer, Everybody> kept;

    public StaffKept(DSLContext db, Kept.House house) {
        super(db);
        this.kept = house.ofRecords(1, only -> Everybody.of(super.everybody()));
    }

    private record Everybody(List<StaffMember> inOrder, Map<UUID, StaffMember> byId) {
        static Everybody of(List<StaffMember> members) {
            return new Everybody(
                    List.copyOf(members),
                    members.stream().collect(Collectors.toUnmodifiableMap(StaffMember::id, Function.identity())));
        }
    }

    @Override
    public Optional<StaffMember> find(UUID id) {
        return Optional.ofNullable(kept.of(1).byId().get(id));
    }

    @Override
    public List<StaffMember> everybody() {
        return kept.of(1).inOrder();
    }
}
