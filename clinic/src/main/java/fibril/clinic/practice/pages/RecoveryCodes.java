package fibril.clinic.practice.pages;

import fibril.clinic.practice.RecoveryCode;
import fibril.clinic.practice.SecondFactors;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Makes recovery codes and shows them once. */
@Component
class RecoveryCodes {

    private static final String KEY = "fibril.recoveryCodes";

    private final SecondFactors factors;
    private final SecureRandom chance = new SecureRandom();

    RecoveryCodes(SecondFactors factors) {
        this.factors = factors;
    }

    RandomGenerator chance() {
        return chance;
    }

    /** In the place of all before; they wait in the session until they are looked at. */
    void make(UUID staff, HttpSession session) {
        List<String> codes = RecoveryCode.fresh(chance);
        factors.setRecovery(staff, codes.stream().map(RecoveryCode::hashOf).toList());
        session.setAttribute(KEY, new ArrayList<>(codes));
    }

    /** Empty once they were shown. */
    List<String> show(HttpSession session) {
        if (!(session.getAttribute(KEY) instanceof List<?> codes)) return List.of();
        session.removeAttribute(KEY);
        return codes.stream().map(String::valueOf).toList();
    }
}
