package fibril;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.Atlas;
import fibril.skin.needling.NeedlingParameter;
import fibril.skin.prior.Provenance;
import fibril.skin.recovery.RecoveryParameter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key that a number of the skin model cites stands in the atlas. */
class SkinSourcesTest {

    @Test
    void resolve() {
        Atlas atlas = Atlas.load();
        Stream<Provenance> cited = Stream.concat(
                        Stream.of(NeedlingParameter.values()).map(NeedlingParameter::provenance),
                        Stream.of(RecoveryParameter.values()).map(RecoveryParameter::provenance))
                .filter(each -> each.basis() != Provenance.Basis.ASSUMED);
        assertThat(cited.map(Provenance::key))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(atlas.source(key).id()).isEqualTo(key));
    }
}
