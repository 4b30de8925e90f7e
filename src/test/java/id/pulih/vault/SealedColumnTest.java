package id.pulih.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealedColumnTest {

    private static final UUID ID = new UUID(7, 9);

    @Test
    void aLineOfTheCatalogueSaysWhereAndUnderWhoseKey() {
        var column = SealedColumn.parse("activity, id, notes_sealed, client, episode_id>episode.client_id, activity.notes.{id}, 500, notes");

        assertThat(column.name()).isEqualTo("activity.notes_sealed");
        assertThat(column.level()).isEqualTo(SealedColumn.Level.CLIENT);
        assertThat(column.plain()).isEqualTo("notes");
        assertThat(column.placeOf(ID)).isEqualTo("activity.notes." + ID);
        assertThat(SealedColumn.parse("agent, id, name_sealed, office, office_id, agent.name.{id}, 500").plain()).isNull();
        for (String bad : new String[] {"", "a, b, c, client, d, e.{f}", "a, b, c, client, d, e.f, 5", "a, b; drop, c, client, d, e.{f}, 5"}) {
            assertThatThrownBy(() -> SealedColumn.parse(bad)).as(bad).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theWayToTheOwnerIsJoinedWithinTheOffice() {
        var direct = SealedColumn.parse("attachment, id, content_sealed, client, client_id, attachment.content.{id}, 4");
        var one = SealedColumn.parse("activity, id, notes_sealed, client, episode_id>episode.client_id, activity.notes.{id}, 500");
        var two = SealedColumn.parse("x, a_id, y_sealed, client, a_id>assignment.episode_id>episode.client_id, x.y.{a_id}, 500");

        assertThat(direct.page()).contains("t.client_id = any (:owners)").contains("t.office_id = :office").endsWith("limit 4").doesNotContain("join");
        assertThat(one.page()).contains("join pulih.episode o1 on o1.id = t.episode_id and o1.office_id = :office").contains("o1.client_id = any (:owners)");
        assertThat(two.page()).contains("o1 on o1.id = t.a_id").contains("o2 on o2.id = o1.episode_id and o2.office_id = :office").contains("o2.client_id as owner");
    }

    @Test
    void aRowWithoutAnOfficeBelongsToTheOfficeOfItsAccount() {
        var column = SealedColumn.parse("totp_secret, id, secret_sealed, office, account_id>account.office_id, totp_secret.secret.{id}, 500");

        assertThat(column.page()).contains("join pulih.account o1 on o1.id = t.account_id").contains("o1.office_id = any (:owners)").doesNotContain("t.office_id");
        assertThat(column.replace()).doesNotContain("office_id").contains("t.secret_sealed = n.old");
    }

    @Test
    void emptyingTakesTheReadableWordsToo() {
        var column = SealedColumn.parse("consent, id, evidence_sealed, client, client_id, consent.evidence.{id}, 500, evidence");

        assertThat(column.empty()).contains("evidence = null").contains("then null else ''::bytea").contains("t.client_id = any (:owners)");
        assertThat(column.move()).contains("evidence = null").contains("convert_to(t.evidence::text, 'UTF8') = n.old");
        assertThat(column.plainPage()).contains("t.evidence is not null");
        assertThat(column.plainOwners()).startsWith("select distinct t.client_id from pulih.consent t where t.office_id = :office");
    }
}
