package fibril.clinic.practice.pages;

import fibril.clinic.practice.PublicAddress;
import fibril.clinic.practice.SetUpCheck;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether clients can reach this practice from outside, and whether what they send is encrypted. */
@Component
@Order(1)
public class AddressCheck implements SetUpCheck {

    private static final String KEY = "practice.publicAddress.found.";
    private static final String PAGE = "/settings/public-address";

    private final Reach reach;

    public AddressCheck(Reach reach) {
        this.reach = reach;
    }

    @Override
    public Found look() {
        return reach.set()
                .map(AddressCheck::of)
                .orElseGet(() -> new Found(State.MISSING, KEY + "unset", List.of(), PAGE));
    }

    /** Without encryption only this machine itself is taken as an address. */
    private static Found of(PublicAddress address) {
        return address.isEncrypted()
                ? new Found(State.WORKS, KEY + "set", List.of(address.toString()), PAGE)
                : new Found(State.PARTLY, KEY + "thisMachine", List.of(), PAGE);
    }
}
