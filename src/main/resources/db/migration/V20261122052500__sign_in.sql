-- Signing in (docs/decisions/0020-sign-in.md): activation, age of passwords, tokens that can be named.

-- What the administrator hands over instead of a password: good once, for three days; only a keyed hash is kept.
create table pulih.activation_code (
    account_id uuid not null,
    code_hash  bytea not null,
    made_by    uuid,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    primary key (account_id, code_hash)
);
select pulih.declare_table('activation_code', 'reference', 'select, insert, delete');
alter table pulih.activation_code add constraint fk_activation_code_account foreign key (account_id) references pulih.account (id);

-- Null: as old as the account.
alter table pulih.account add column password_set_at timestamptz;

-- A name that may be shown, and where the token was asked for.
alter table pulih.api_token add column id uuid;
alter table pulih.api_token add column device text;
alter table pulih.api_token add column address text;
create index api_token_account on pulih.api_token (account_id);

-- Old failures are taken out at every new one.
create index sign_in_failure_at on pulih.sign_in_failure (failed_at);
