package id.pulih.accounts;

import id.pulih.access.Role;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param password in clear, only its Argon2id hash is kept; empty when its owner will choose one with an activation code
 * @param agent    the agent record of an agent's account
 */
public record NewAccount(
        UUID id, UUID office, String username, String displayName, String password, Set<Role> roles, @Nullable UUID agent) {

    public NewAccount withPassword(String password) {
        return new NewAccount(id, office, username, displayName, password, roles, agent);
    }
}
