package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.accounts.Accounts;
import id.pulih.accounts.NewAccount;
import id.pulih.agents.AgentSummary;
import id.pulih.agents.Agents;
import id.pulih.audit.Audit;
import id.pulih.platform.Ids;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The account behind an agent's telephone. It has no password: the signature of the telephone is what signs in. Its name is
 * none, for whoever reads the trail from above must not learn who in the village accompanies people.
 */
@Component
public class AgentAccounts {

    private final JdbcClient jdbc;
    private final Agents agents;
    private final Accounts accounts;
    private final Audit audit;

    AgentAccounts(JdbcClient jdbc, Agents agents, Accounts accounts, Audit audit) {
        this.jdbc = jdbc;
        this.agents = agents;
        this.accounts = accounts;
        this.audit = audit;
    }

    private record Row(UUID id, @Nullable OffsetDateTime disabledAt) {}

    /**
     * The agent's account, made when there is none; joins the caller's transaction.
     *
     * @throws ProblemException not-found; agent-ended, also when the administrator closed the account
     */
    public UUID of(Asker officer, UUID agent) {
        AgentSummary known = agents.get(officer, agent);
        lock(officer, agent);
        List<Row> all = jdbc.sql("select id, disabled_at from pulih.account where office_id = :office and agent_id = :agent order by created_at, id")
                .param("office", officer.office())
                .param("agent", agent)
                .query(Row.class)
                .list();
        boolean closed = !all.isEmpty() && all.stream().allMatch(row -> row.disabledAt() != null);
        if (known.endedOn() != null || closed) {
            throw ProblemException.of(Problem.AGENT_ENDED);
        }
        return all.stream().filter(row -> row.disabledAt() == null).findFirst().map(Row::id).orElseGet(() -> create(officer, agent));
    }

    /** Two officers at once make one account. */
    private void lock(Asker officer, UUID agent) {
        jdbc.sql("select id from pulih.agent where office_id = :office and id = :agent for update")
                .param("office", officer.office())
                .param("agent", agent)
                .query(UUID.class)
                .single();
    }

    private UUID create(Asker officer, UUID agent) {
        String letters = Letters.random(6);
        UUID account = Ids.next();
        accounts.create(new NewAccount(account, officer.office(), "agen-" + letters.toLowerCase(Locale.ROOT), "Agen " + letters, "",
                Set.of(Role.AGENT), agent), officer.account());
        audit.record(officer, "account-created", "account", account, "roles=agent");
        return account;
    }
}
