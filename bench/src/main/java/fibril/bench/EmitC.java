package fibril.bench;

import fibril.skin.healing.HealingEquations;
import fibril.skin.symbols.CKernel;

/** Prints the healing equations as a C header, for the solver in C. */
public final class EmitC {

    private EmitC() {}

    public static void main(String[] args) {
        System.out.print(CKernel.of(HealingEquations.model()));
    }
}
