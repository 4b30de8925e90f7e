package id.pulih.accounts.internal;

import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Accounts as owners of passkeys. Nothing is stored for it: handle and name are those of the account. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final JdbcClient jdbc;
    private final Work work;

    PasskeyOwners(JdbcClient jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    private record Row(UUID id, String username, String displayName) {}

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        UUID account = PasskeyRecords.account(handle);
        return account == null ? null : work.read(Scope.none(), () -> jdbc.sql(
                        "select id, username, display_name from pulih.account where id = :id and disabled_at is null")
                .param("id", account)
                .query(Row.class)
                .optional()).map(PasskeyOwners::owner).orElse(null);
    }

    /** @param name the name of the authentication, which is the account's id */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return findById(PasskeyRecords.handle(UUID.fromString(name)));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("Accounts are made by Accounts");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("Accounts are closed, not deleted");
    }

    private static PublicKeyCredentialUserEntity owner(Row row) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(PasskeyRecords.handle(row.id()))
                .name(row.username())
                .displayName(row.displayName())
                .build();
    }
}
