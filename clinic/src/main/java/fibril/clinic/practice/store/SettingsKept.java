package fibril.clinic.practice.store;

import fibril.clinic.practice.Kept;
import fibril.clinic.practice.Settings;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Every page asks for some settings, and hardly ever is one written. */
@Component
@Primary
public class SettingsKept implements Settings {

    private static final int NAMES = 500;

    private final SqlSettings settings;
    private final Kept<String, Optional<String>> kept;

    public SettingsKept(SqlSettings settings, Kept.House house) {
        this.settings = settings;
        this.kept = house.ofRecords(NAMES, settings::find);
    }

    @Override
    public Optional<String> find(String name) {
        return kept.of(name);
    }

    @Override
    public void set(String name, String content, UUID author, Instant at) {
        settings.set(name, content, author, at);
    }
}
