package fibril.clinic.recover;

import fibril.atlas.RedFlag;
import java.util.List;

/** What one check-in says about one red flag. */
public sealed interface Sign {

    RedFlag flag();

    record Raised(RedFlag flag, List<String> whys) implements Sign {
        public Raised {
            whys = List.copyOf(whys);
        }
    }

    record Clear(RedFlag flag) implements Sign {}

    /** Nothing raises it, but these questions were not asked, and any of them might. */
    record NotAsked(RedFlag flag, List<String> questions) implements Sign {
        public NotAsked {
            questions = List.copyOf(questions);
        }
    }
}
