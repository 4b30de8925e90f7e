package id.pulih.disclosures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.CaseTest;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.clients.DataCategory;
import id.pulih.demo.Cast;
import id.pulih.platform.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DisclosuresTest extends CaseTest {

    @Autowired
    private Disclosures disclosures;

    @Autowired
    private Askers people;

    private UUID client() {
        UUID episode = openEpisode();
        return work.read(dewi().own("care"), () -> jdbc.sql("select client_id from pulih.episode where office_id = :office and id = :id")
                .param("office", dewi().office())
                .param("id", episode)
                .query(UUID.class)
                .single());
    }

    private static NewDisclosure own(UUID client) {
        return NewDisclosure.toThePerson(client, "person-export", Set.of(DataCategory.IDENTITY), "own-copy");
    }

    @Test
    void whatLeavesIsOnRecordWithItsSerialAndInTheTrail() {
        UUID client = client();
        Disclosure given = disclosures.record(dewi(), own(client));

        assertThat(given.serial()).matches("BNNK-SBW/D/2026/[0-9]{6}");
        assertThat(given.notice(Locale.forLanguageTag("id"))).contains("Dilarang meneruskan");
        assertThat(given.notice(Locale.ENGLISH)).contains("must not be handed on");
        assertThat(trail(given)).isEqualTo(1);
    }

    @Test
    void recipientAndPurposeAreSealed() {
        UUID client = client();
        Disclosure given = disclosures.record(dewi(), new NewDisclosure(client, "letter", Set.of(DataCategory.PRESENCE),
                new Recipient(RecipientKind.HEALTH_FACILITY, "Puskesmas Unter Iwes"), "kontrol paru", Basis.CARE, Evidence.none()));
        byte[] stored = work.read(dewi().own("care"), () -> jdbc.sql("""
                select recipient_sealed || purpose_sealed from pulih.disclosure where office_id = :office and id = :id""")
                .param("office", dewi().office())
                .param("id", given.id())
                .query(byte[].class)
                .single());

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("Puskesmas", "paru");
    }

    @Test
    void thoseWhoGiveAtTheSameTimeLeaveNoGapInTheSerials() throws Exception {
        UUID client = client();
        var numbers = new ArrayList<Integer>();
        try (var workers = Executors.newFixedThreadPool(8)) {
            List<Callable<Disclosure>> acts = java.util.Collections.nCopies(40, () -> disclosures.record(dewi(), own(client)));
            for (Future<Disclosure> each : workers.invokeAll(acts)) {
                numbers.add(Integer.valueOf(each.get().serial().replaceAll(".*/", "")));
            }
        }
        numbers.sort(null);

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(numbers.getLast() - numbers.getFirst()).isEqualTo(39);
    }

    @Test
    void aRecordThatIsRolledBackGivesItsSerialBack() {
        UUID client = client();
        Disclosure before = disclosures.record(dewi(), own(client));
        assertThatThrownBy(() -> work.write(dewi().own("care"), () -> {
            disclosures.record(dewi(), own(client));
            throw new IllegalStateException("the file could not be made");
        })).isInstanceOf(IllegalStateException.class);
        Disclosure after = disclosures.record(dewi(), own(client));

        assertThat(number(after)).isEqualTo(number(before) + 1);
    }

    @Test
    void nobodyOfAnotherOfficeGivesAnythingAway() {
        UUID client = client();

        for (String foreign : List.of("bagus", "made", "yuni")) {
            assertThatThrownBy(() -> disclosures.record(of(foreign), own(client))).as(foreign).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void theDataProtectionOfficerAnswersForAnOfficeBelowOnItsOwnSerial() {
        assertThat(disclosures.record(of("galih"), own(client())).serial()).startsWith("BNNK-SBW/D/");
    }

    private Asker of(String username) {
        return people.of(Cast.person(username).id()).orElseThrow();
    }

    private static int number(Disclosure disclosure) {
        return Integer.parseInt(disclosure.serial().replaceAll(".*/", ""));
    }

    private int trail(Disclosure given) {
        return work.read(dewi().own("care"), () -> jdbc.sql("""
                select count(*) from pulih.audit_entry where office_id = :office and action = 'disclosure-recorded' and detail like :detail""")
                .param("office", given.office())
                .param("detail", "disclosure=" + given.id() + " %")
                .query(Integer.class)
                .single());
    }
}
