-- The second factor of an account (docs/decisions/0020-sign-in.md). A secret that serves no more is deleted, not kept.

create table pulih.totp_secret (
    id            uuid primary key,
    account_id    uuid not null,
    secret_sealed bytea not null,
    set_at        timestamptz not null
);
select pulih.declare_table('totp_secret', 'reference', 'select, insert, delete');
alter table pulih.totp_secret add constraint fk_totp_secret_account foreign key (account_id) references pulih.account (id);
create index totp_secret_account on pulih.totp_secret (account_id);

-- Each thirty seconds of an account give one sign-in: the second use of a code finds its row here.
create table pulih.totp_use (
    account_id uuid not null,
    step       bigint not null,
    used_at    timestamptz not null,
    primary key (account_id, step)
);
select pulih.declare_table('totp_use', 'local', 'select, insert, delete');
alter table pulih.totp_use add constraint fk_totp_use_account foreign key (account_id) references pulih.account (id);

-- Ten per account, each good for once; only a keyed hash is kept.
create table pulih.recovery_code (
    account_id uuid not null,
    code_hash  bytea not null,
    made_at    timestamptz not null,
    primary key (account_id, code_hash)
);
select pulih.declare_table('recovery_code', 'reference', 'select, insert, delete');
alter table pulih.recovery_code add constraint fk_recovery_code_account foreign key (account_id) references pulih.account (id);

-- How a token was proven, as sessions know it of themselves; null for accounts whose password is enough.
alter table pulih.api_token add column second_factor text;
alter table pulih.api_token add column second_factor_at timestamptz;
