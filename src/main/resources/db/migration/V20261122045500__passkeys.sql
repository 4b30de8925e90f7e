-- Passkeys: public keys of accounts (docs/decisions/0021-passkeys.md). Nothing in them is secret; a removed one is deleted.

create table pulih.passkey (
    credential_id   bytea primary key,
    account_id      uuid not null,
    label           text not null,
    public_key      bytea not null,
    attestation     bytea not null,
    signature_count bigint not null,
    uv_initialized  boolean not null,
    backup_eligible boolean not null,
    backup_state    boolean not null,
    transports      text not null,
    created_at      timestamptz not null,
    last_used_at    timestamptz not null
);
select pulih.declare_table('passkey', 'reference', 'select, insert, update, delete');
alter table pulih.passkey add constraint fk_passkey_account foreign key (account_id) references pulih.account (id);
create index passkey_account on pulih.passkey (account_id);
