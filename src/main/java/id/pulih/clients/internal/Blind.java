package id.pulih.clients.internal;

import id.pulih.platform.Texts;
import id.pulih.vault.Vault;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The keyed hashes that recognise a person: by NIK in all offices, by name, birth date and village in one office. */
@Component
class Blind {

    private final Vault vault;

    Blind(Vault vault) {
        this.vault = vault;
    }

    byte[] nik(Nik nik) {
        return vault.blind("nik", nik.digits());
    }

    byte[] person(UUID office, Details details) {
        return vault.blind("client-person " + office,
                Texts.folded(details.name()) + "\n" + details.birthDate() + "\n" + details.villageCode());
    }
}
