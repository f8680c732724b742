package fibril.clinic.practice.store;

import fibril.clinic.practice.Kept;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Every page asks for some settings, and hardly ever is one written. */
@Component
public final class SettingsKept extends SqlSettings {

    private static final int NAMES = 500;

    private final Kept<String, Optional<String>> kept;

    public SettingsKept(DSLContext db, Kept.House house) {
        super(db);
        this.kept = house.ofRecords(NAMES, super::find);
    }

    @Override
    public Optional<String> find(String name) {
        return kept.of(name);
    }
}
