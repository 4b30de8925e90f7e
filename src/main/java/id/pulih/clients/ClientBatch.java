package id.pulih.clients;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.clients.internal.ClientRows;
import id.pulih.clients.internal.Details;
import id.pulih.clients.internal.Guardian;
import id.pulih.clients.internal.Nik;
import id.pulih.clients.internal.Rehabilitation;
import id.pulih.clients.internal.Relation;
import id.pulih.clients.internal.Sex;
import id.pulih.platform.Coded;
import id.pulih.platform.Phone;
import id.pulih.platform.Work;
import id.pulih.vault.Vault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Registers many clients of one office at once, each as complete as one that was entered; one entry in the trail for all. */
@Component
public class ClientBatch {

    private final Work work;
    private final Vault vault;
    private final ClientRows rows;
    private final Audit audit;

    public ClientBatch(Work work, Vault vault, ClientRows rows, Audit audit) {
        this.work = work;
        this.vault = vault;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * Somebody with everything that a registration asks for.
     *
     * @param registeredAt the year of the case number is taken from it
     * @param nik          16 digits
     * @param phone        as people write it
     * @param village      code of 10 digits
     */
    public record Person(UUID id, Instant registeredAt, String name, String alias, String nik, boolean woman, LocalDate birthDate,
            String phone, String village, String address, Family family, Care care) {

        private ClientRows.Entry entry() {
            var details = new Details(name, alias, new Nik(nik), null, woman ? Sex.FEMALE : Sex.MALE, birthDate, Phone.parse(phone),
                    village, address, new Guardian(family.name, Coded.of(Relation.class, family.relation), null),
                    new Rehabilitation(care.institution, Coded.of(Rehabilitation.Kind.class, care.kind), care.finishedOn));
            return new ClientRows.Entry(id, details, registeredAt);
        }
    }

    /** Who stands by the client; the relation is a code such as {@code mother}. */
    public record Family(String name, String relation) {}

    /** The rehabilitation before; the kind is inpatient, outpatient or community. */
    public record Care(String institution, String kind, LocalDate finishedOn) {}

    /** The asker's office is theirs; their ids must be new. */
    public void register(Asker asker, List<Person> people) {
        work.write(asker.own("care"), () -> {
            var keys = vault.newClientKeys(asker.office(), people.stream().map(Person::id).toList());
            rows.insert(asker, keys, people.stream().map(Person::entry).toList());
            audit.record(asker, "clients-registered", "office", asker.office(), "count=" + people.size());
        });
    }
}
