package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Work;
import id.pulih.ui.Option;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the other office's record of a person by the keyed hash of the NIK, without reading anything of it. */
@Component
class LinkedPeople {

    /** @param theirs id of the other office's record */
    record Pair(String ownCase, UUID theirs) {}

    private final JdbcClient jdbc;
    private final Work work;

    LinkedPeople(JdbcClient jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    /** Other offices that know the NIK of this client: that they do, and no more. */
    List<Option> elsewhere(Asker asker, UUID client) {
        return work.read(asker.own("care"), () -> jdbc.sql("""
                select distinct o.id::text as value, o.name as text from pulih.identity_index i
                join pulih.identity_index j on j.nik_hash = i.nik_hash and j.office_id <> i.office_id
                join pulih.office o on o.id = j.office_id
                where i.office_id = :office and i.client_id = :client order by o.name""")
                .param("office", asker.office()).param("client", client)
                .query(Option.class).list());
    }

    Optional<Pair> pair(Asker asker, UUID client, UUID office) {
        return jdbc.sql("""
                select c.case_number as own_case, j.client_id as theirs from pulih.identity_index i
                join pulih.client c on c.office_id = i.office_id and c.id = i.client_id
                join pulih.identity_index j on j.nik_hash = i.nik_hash and j.office_id = :other
                where i.office_id = :office and c.office_id = :office and i.client_id = :client and i.office_id <> :other
                order by j.client_id limit 1""")
                .param("office", asker.office()).param("client", client).param("other", office)
                .query(Pair.class).optional();
    }

    /** The client of an office that a link is about. */
    UUID linked(UUID office, UUID link) {
        return jdbc.sql("select client_id from pulih.client_link where office_id = :office and id = :link")
                .param("office", office).param("link", link).query(UUID.class).single();
    }

    String side(Asker asker, UUID link) {
        return work.read(asker.own("care"), () -> jdbc.sql("select side from pulih.client_link where office_id = :office and id = :link")
                .param("office", asker.office()).param("link", link).query(String.class).single());
    }
}
