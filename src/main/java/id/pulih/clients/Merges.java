package id.pulih.clients;

import id.pulih.access.Asker;
import id.pulih.platform.Work;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which record of a client gave way to which. Reading follows the pointer; nothing of either record moves. */
@Component
public class Merges {

    /** One end of a merge that holds. */
    public record Pointer(UUID proposal, UUID client, String caseNumber) {

        public String url() {
            return "/klien/" + client;
        }
    }

    private static final String HOLDS = """
            d.outcome = 'merged' and not exists (
                select from pulih.client_merge_undo u where u.office_id = d.office_id and u.proposal_id = d.proposal_id)""";

    private final JdbcClient jdbc;
    private final Work work;

    public Merges(JdbcClient jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    /** The record that is kept instead of this one, if it gave way. */
    public Optional<Pointer> into(Asker asker, UUID client) {
        return work.read(asker.own("care"), () -> jdbc.sql("""
                select d.proposal_id as proposal, c.id as client, c.case_number from pulih.client_merge_decision d
                join pulih.client c on c.office_id = d.office_id and c.id = d.kept_id
                where d.office_id = :office and d.merged_id = :client and\s""" + HOLDS)
                .param("office", asker.office()).param("client", client)
                .query(Pointer.class).optional());
    }

    /** The records that gave way to this one. */
    public List<Pointer> here(Asker asker, UUID client) {
        return work.read(asker.own("care"), () -> jdbc.sql("""
                select d.proposal_id as proposal, c.id as client, c.case_number from pulih.client_merge_decision d
                join pulih.client c on c.office_id = d.office_id and c.id = d.merged_id
                where d.office_id = :office and d.kept_id = :client and\s""" + HOLDS + " order by c.case_number")
                .param("office", asker.office()).param("client", client)
                .query(Pointer.class).list());
    }
}
