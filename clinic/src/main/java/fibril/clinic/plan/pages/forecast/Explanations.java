package fibril.clinic.plan.pages.forecast;

import fibril.atlas.Atlas;
import fibril.atlas.Claim;
import fibril.atlas.Source;
import fibril.clinic.web.SourceLine;
import fibril.clinic.web.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** What needling does, told beside the picture: our own short words, and beside each what the evidence says. */
@Component
public class Explanations {

    /** Rows of the article that the picture can show, in the order they are told. */
    private static final List<String> ROWS = List.of("A1", "A4", "A2", "A5", "A3");

    private final Words words;

    public Explanations(Words words) {
        this.words = words;
    }

    public List<Explained> of(Atlas atlas) {
        return ROWS.stream().map(row -> explained(row, atlas)).toList();
    }

    private Explained explained(String row, Atlas atlas) {
        List<Claim> claims = atlas.claims().stream()
                .filter(claim -> claim.rows().contains(row))
                .toList();
        return new Explained(
                words.t("forecast.explain." + row + ".title"),
                words.t("forecast.explain." + row),
                claims.stream().flatMap(claim -> claim.forClients().stream()).toList(),
                claims.isEmpty()
                        ? words.t("forecast.explain.notWeighed")
                        : words.t("evidence.grade." + claims.getFirst().grade().name()),
                claims.stream()
                        .flatMap(claim -> claim.standing().citations().stream())
                        .map(citation -> line(citation.source(), citation.supports()))
                        .distinct()
                        .toList());
    }

    private static SourceLine line(Source source, String supports) {
        return new SourceLine(source.what(), source.url(), source.weight().words(), supports);
    }
}
