package fibril.clinic.web;

import java.util.List;

/** The head of every client page: who this is, what must not be overlooked, and the corridor. */
public record ClientHead(
        String name,
        String href,
        String born,
        String age,
        String skinType,
        int fitzpatrick,
        String photo,
        List<Notice> notices,
        List<Stage> stages) {

    public ClientHead {
        notices = List.copyOf(notices);
        stages = List.copyOf(stages);
    }
}
