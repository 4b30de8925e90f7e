package id.pulih.accounts.internal;

import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The public keys of passkeys, as Spring Security's relying party asks for them. The user handle is the account's id. */
@Component
class PasskeyRecords implements UserCredentialRepository {

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;

    PasskeyRecords(JdbcClient jdbc, Work work, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
    }

    static Bytes handle(UUID account) {
        return new Bytes(ByteBuffer.allocate(16).putLong(account.getMostSignificantBits()).putLong(account.getLeastSignificantBits()).array());
    }

    /** Empty bytes or bytes of another length are nobody's. */
    static @Nullable UUID account(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return bytes.remaining() == 16 ? new UUID(bytes.getLong(), bytes.getLong()) : null;
    }

    @Override
    public void save(CredentialRecord record) {
        work.write(Scope.none(), () -> {
            jdbc.sql("""
                    insert into pulih.passkey (credential_id, account_id, label, public_key, attestation, signature_count, uv_initialized,
                        backup_eligible, backup_state, transports, created_at, last_used_at)
                    values (:id, :account, :label, :key, :attestation, :count, :verified, :eligible, :backedUp, :transports, :now, :now)
                    on conflict (credential_id) do update set signature_count = excluded.signature_count,
                        uv_initialized = excluded.uv_initialized, backup_state = excluded.backup_state, last_used_at = excluded.last_used_at
                    where passkey.account_id = excluded.account_id""")
                    .param("id", record.getCredentialId().getBytes())
                    .param("account", account(record.getUserEntityUserId()))
                    .param("label", record.getLabel())
                    .param("key", record.getPublicKey().getBytes())
                    .param("attestation", Objects.requireNonNull(record.getAttestationObject()).getBytes())
                    .param("count", record.getSignatureCount())
                    .param("verified", record.isUvInitialized())
                    .param("eligible", record.isBackupEligible())
                    .param("backedUp", record.isBackupState())
                    .param("transports", record.getTransports().stream().map(AuthenticatorTransport::getValue).collect(Collectors.joining(" ")))
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
        });
    }

    @Override
    public void delete(Bytes credential) {
        work.write(Scope.none(), () -> {
            jdbc.sql("delete from pulih.passkey where credential_id = :id").param("id", credential.getBytes()).update();
        });
    }

    /** All of an account; joins the caller's transaction. */
    void forget(UUID account) {
        jdbc.sql("delete from pulih.passkey where account_id = :account").param("account", account).update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        List<CredentialRecord> found = work.read(Scope.none(), () -> jdbc.sql("select * from pulih.passkey where credential_id = :id")
                .param("id", credential.getBytes())
                .query((row, n) -> record(row))
                .list());
        return found.isEmpty() ? null : found.getFirst();
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        UUID account = account(handle);
        return account == null ? List.of() : of(account);
    }

    /** Oldest first. */
    List<CredentialRecord> of(UUID account) {
        return work.read(Scope.none(), () -> jdbc.sql("select * from pulih.passkey where account_id = :account order by created_at, credential_id")
                .param("account", account)
                .query((row, n) -> record(row))
                .list());
    }

    private static CredentialRecord record(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(row.getObject("account_id", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(transports(row.getString("transports")))
                .created(row.getObject("created_at", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("last_used_at", OffsetDateTime.class).toInstant())
                .label(row.getString("label"))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).map(AuthenticatorTransport::valueOf).collect(Collectors.toSet());
    }
}
