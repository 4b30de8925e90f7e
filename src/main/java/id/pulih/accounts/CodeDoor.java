package id.pulih.accounts;

import id.pulih.accounts.internal.Door;
import id.pulih.platform.ProblemException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Where other modules let codes be tried: with the same patience as passwords, and counted together with them. */
@Component
public class CodeDoor {

    private final Door door;

    CodeDoor(Door door) {
        this.door = door;
    }

    /** @throws ProblemException too-many-attempts from this address; the trial is not made then */
    public <T> Optional<T> pass(String kind, String address, Supplier<Optional<T>> trial) {
        return door.passWithCode(kind, address, trial);
    }
}
