package id.pulih.audit.internal;

import id.pulih.platform.Ids;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds the entries of a transaction to their chains, as its last act: the heads are locked in one order and only until the
 * commit that follows at once.
 */
@Component
public class ChainWriter {

    /** The entry that tells for good that a head was not as the application left it. Care goes on; the trail says so. */
    static final String BROKEN = "trail-broken";

    private static final Logger LOG = LoggerFactory.getLogger(ChainWriter.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;

    ChainWriter(JdbcClient jdbc, Clock clock, Vault vault) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
    }

    public void append(List<Entry> entries) {
        Map<UUID, List<Entry>> byOffice = entries.stream().collect(Collectors.groupingBy(Entry::office,
                () -> new TreeMap<>(Comparator.comparing(UUID::toString)), Collectors.toList()));
        var chain = new Chain(vault.trailMac());
        byOffice.forEach((office, own) -> extend(chain, head(chain, office), own));
    }

    /** A locked head: what it says, the last entry that stands, and what the transaction is for. */
    private record Locked(long seq, byte[] mac, byte[] headMac, @Nullable Long last, String purpose) {}

    private Locked head(Chain chain, UUID office) {
        return lock(office).or(() -> {
            begin(chain, office);
            return lock(office);
        }).orElseThrow();
    }

    private java.util.Optional<Locked> lock(UUID office) {
        return jdbc.sql("""
                select h.seq, h.mac, h.head_mac, current_setting('app.purpose', true) as purpose,
                    (select max(e.seq) from pulih.audit_entry e where e.office_id = :office) as last
                from pulih.audit_head h where h.office_id = :office for update""")
                .param("office", office)
                .query(Locked.class)
                .optional();
    }

    /** A head of nothing. Should entries stand already, its number shows that the former head was taken away. */
    private void begin(Chain chain, UUID office) {
        var head = ChainHead.sealed(chain, office, 0, chain.start(office));
        jdbc.sql("""
                insert into pulih.audit_head (office_id, seq, mac, head_mac) values (:office, 0, :mac, :seal)
                on conflict do nothing""")
                .param("office", office)
                .param("mac", head.mac())
                .param("seal", head.seal())
                .update();
    }

    private void extend(Chain chain, Locked locked, List<Entry> entries) {
        UUID office = entries.getFirst().office();
        long seq = locked.seq();
        byte[] mac = locked.mac();
        var all = new ArrayList<Entry>();
        // While we waited for the lock others may have added more than our look at the last entry shows, never less.
        boolean behind = locked.last() != null && locked.last() > seq;
        if (behind || !new ChainHead(office, seq, mac, locked.headMac()).genuine(chain)) {
            LOG.error("The head of the audit trail of office {} is not as it was left; run verify-audit", office);
            Entry told = broken(office, "head=" + seq);
            if (behind) {
                seq = Objects.requireNonNull(locked.last());
                mac = stored(office, seq);
            }
            all.add(told);
        }
        entries.forEach(entry -> all.add(entry.withPurpose(locked.purpose())));
        byte[][] macs = new byte[all.size()][];
        for (int i = 0; i < macs.length; i++) {
            mac = chain.next(mac, seq + 1 + i, all.get(i));
            macs[i] = mac;
        }
        add(all, macs, ChainHead.sealed(chain, office, seq + macs.length, mac));
    }

    private Entry broken(UUID office, String detail) {
        return new Entry(office, Ids.next(), Entry.micros(clock.instant()), null, "",
                new Entry.Act(BROKEN, "office", office, detail), "trail");
    }

    private byte[] stored(UUID office, long seq) {
        return jdbc.sql("select mac from pulih.audit_entry where office_id = :office and seq = :seq")
                .param("office", office)
                .param("seq", seq)
                .query(byte[].class)
                .single();
    }

    /** Entries and head in one statement: everybody of the office waits meanwhile. */
    private void add(List<Entry> entries, byte[][] macs, ChainHead head) {
        jdbc.sql("""
                with added as (
                    insert into pulih.audit_entry (office_id, seq, id, at, account_id, roles, action, subject_kind, subject_id, purpose, detail, mac)
                    select :office, :before + e.place, e.id, e.at, e.account, e.roles, e.action, e.kind, e.subject, e.purpose, e.detail, e.mac
                      from unnest(:ids::uuid[], :ats::timestamptz[], :accounts::uuid[], :roles::text[], :actions::text[], :kinds::text[], :subjects::uuid[],
                          :purposes::text[], :details::text[], :macs::bytea[])
                        with ordinality as e (id, at, account, roles, action, kind, subject, purpose, detail, mac, place))
                update pulih.audit_head set seq = :seq, mac = :mac, head_mac = :seal where office_id = :office""")
                .param("office", head.office())
                .param("before", head.seq() - macs.length)
                .param("ids", entries.stream().map(Entry::id).toArray(UUID[]::new))
                .param("ats", texts(entries, entry -> Entry.instant(entry.micros()).toString()))
                .param("accounts", entries.stream().map(Entry::account).toArray(UUID[]::new))
                .param("roles", texts(entries, Entry::roles))
                .param("actions", texts(entries, entry -> entry.act().action()))
                .param("kinds", texts(entries, entry -> entry.act().subjectKind()))
                .param("subjects", entries.stream().map(entry -> entry.act().subject()).toArray(UUID[]::new))
                .param("purposes", texts(entries, Entry::purpose))
                .param("details", texts(entries, entry -> entry.act().detail()))
                .param("macs", macs)
                .param("seq", head.seq())
                .param("mac", head.mac())
                .param("seal", head.seal())
                .update();
    }

    private static String[] texts(List<Entry> entries, Function<Entry, String> member) {
        return entries.stream().map(member).toArray(String[]::new);
    }
}
