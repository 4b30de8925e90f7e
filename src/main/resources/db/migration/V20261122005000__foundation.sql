-- The data rules of docs/decisions/0003-data-rules.md hold from here on: every table is declared, every tenant table
-- carries office_id first in its keys, and the runtime role gets only the rights it is given by name.

create table pulih.table_kind (
    table_name text primary key,
    kind       text not null check (kind in ('tenant', 'reference', 'local') or kind like 'keyed:%')
);
grant select on pulih.table_kind to ${runtime};
grant usage on schema pulih to ${runtime};

-- Declares a table's kind, locks a tenant table to the offices of the transaction and grants the runtime role its rights.
-- Facts get 'select, insert' only: the database itself refuses to overwrite them.
create function pulih.declare_table(name text, kind text, rights text) returns void language plpgsql as $$
begin
    insert into pulih.table_kind values (name, kind);
    execute format('grant %s on pulih.%I to ${runtime}', rights, name);
    if kind = 'tenant' then
        execute format('alter table pulih.%I enable row level security', name);
        execute format('alter table pulih.%I force row level security', name);
        execute format('create policy office_scope on pulih.%I using (office_id = any (nullif(current_setting(''app.offices'', true), '''')::uuid[])) with check (office_id = any (nullif(current_setting(''app.offices'', true), '''')::uuid[]))', name);
    end if;
end $$;

insert into pulih.table_kind values ('table_kind', 'reference');

-- Places and offices ---------------------------------------------------------------------------------------------

create table pulih.area (
    code        text primary key check (code ~ '^[0-9]{2}([0-9]{2}([0-9]{2}([0-9]{4})?)?)?$'),
    level       text not null check (level in ('province', 'regency', 'district', 'village')),
    name        text not null,
    parent_code text,
    full_name   text not null,
    search_name text not null
);
select pulih.declare_table('area', 'reference', 'select');
alter table pulih.area add constraint fk_area_parent foreign key (parent_code) references pulih.area (code);
create index area_search on pulih.area (level, search_name text_pattern_ops);
create index area_parent on pulih.area (parent_code);

create table pulih.office (
    id          uuid primary key,
    code        text not null unique check (code ~ '^[A-Z0-9-]{2,20}$'),
    name        text not null,
    kind        text not null check (kind in ('bnn', 'bnnp', 'bnnk', 'clinic')),
    parent_id   uuid,
    area_code   text,
    time_zone   text not null,
    address     text,
    phone       text,
    head_name   text,
    head_title  text,
    version     integer not null,
    created_at  timestamptz not null
);
select pulih.declare_table('office', 'reference', 'select, insert, update');
alter table pulih.office add constraint fk_office_parent foreign key (parent_id) references pulih.office (id);
alter table pulih.office add constraint fk_office_area foreign key (area_code) references pulih.area (code);

create table pulih.institution (
    id         uuid primary key,
    name       text not null,
    owner_kind text not null check (owner_kind in ('bnn', 'government', 'community')),
    area_code  text,
    address    text,
    phone      text,
    version    integer not null,
    created_at timestamptz not null
);
select pulih.declare_table('institution', 'reference', 'select, insert, update');
alter table pulih.institution add constraint fk_institution_area foreign key (area_code) references pulih.area (code);

-- Accounts and sign-in -------------------------------------------------------------------------------------------

create table pulih.account (
    id            uuid primary key,
    office_id     uuid not null,
    username      text not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
    display_name  text not null,
    password_hash text not null,
    agent_id      uuid,
    language      text not null check (language in ('id', 'en')),
    demo          boolean not null,
    disabled_at   timestamptz,
    created_at    timestamptz not null
);
select pulih.declare_table('account', 'reference', 'select, insert, update');
alter table pulih.account add constraint fk_account_office foreign key (office_id) references pulih.office (id);

create table pulih.account_role (
    account_id  uuid not null,
    role        text not null,
    granted_at  timestamptz not null,
    granted_by  uuid,
    until       date,
    primary key (account_id, role)
);
select pulih.declare_table('account_role', 'reference', 'select, insert, update, delete');
alter table pulih.account_role add constraint fk_account_role_account foreign key (account_id) references pulih.account (id);

create table pulih.installation (
    only_row   boolean primary key check (only_row),
    kind       text not null check (kind in ('production', 'demo')),
    created_at timestamptz not null
);
select pulih.declare_table('installation', 'local', 'select, insert');

create table pulih.sign_in_failure (
    subject   text not null,
    failed_at timestamptz not null,
    id        uuid not null,
    primary key (subject, failed_at, id)
);
select pulih.declare_table('sign_in_failure', 'local', 'select, insert, delete');

create table pulih.api_token (
    token_hash bytea primary key,
    account_id uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
select pulih.declare_table('api_token', 'local', 'select, insert, update, delete');
alter table pulih.api_token add constraint fk_api_token_account foreign key (account_id) references pulih.account (id);

create table pulih.spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
select pulih.declare_table('spring_session', 'local', 'select, insert, update, delete');
create unique index spring_session_ix1 on pulih.spring_session (session_id);
create index spring_session_ix2 on pulih.spring_session (expiry_time);
create index spring_session_ix3 on pulih.spring_session (principal_name);

create table pulih.spring_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
select pulih.declare_table('spring_session_attributes', 'local', 'select, insert, update, delete');
alter table pulih.spring_session_attributes add constraint fk_session_attributes_session
    foreign key (session_primary_id) references pulih.spring_session (primary_id) on delete cascade;

-- Keys, trail, receipts ------------------------------------------------------------------------------------------

-- Keys of the whole installation, wrapped by the master key that lives outside the database.
create table pulih.vault_key (
    name    text primary key,
    wrapped bytea not null
);
select pulih.declare_table('vault_key', 'reference', 'select, insert');

create table pulih.office_key (
    office_id  uuid not null,
    version    integer not null,
    wrapped    bytea not null,
    created_at timestamptz not null,
    primary key (office_id, version)
);
select pulih.declare_table('office_key', 'tenant', 'select, insert');

create table pulih.client_key (
    office_id          uuid not null,
    client_id          uuid not null,
    office_key_version integer not null,
    wrapped            bytea not null,
    primary key (office_id, client_id)
);
select pulih.declare_table('client_key', 'tenant', 'select, insert, update, delete');

create table pulih.audit_entry (
    office_id    uuid not null,
    id           uuid not null,
    at           timestamptz not null,
    account_id   uuid,
    action       text not null,
    subject_kind text not null,
    subject_id   uuid,
    purpose      text not null,
    detail       text not null,
    primary key (office_id, id)
);
select pulih.declare_table('audit_entry', 'tenant', 'select, insert');
create index audit_entry_subject on pulih.audit_entry (office_id, subject_id, at);

-- What arrived under a client-made id: the same id with the same body is answered again, another body is refused.
create table pulih.received (
    office_id   uuid not null,
    id          uuid not null,
    kind        text not null,
    fingerprint bytea not null,
    received_at timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('received', 'tenant', 'select, insert');

create table pulih.office_counter (
    office_id uuid not null,
    name      text not null,
    year      integer not null,
    value     integer not null,
    primary key (office_id, name, year)
);
select pulih.declare_table('office_counter', 'tenant', 'select, insert, update');

create table pulih.rule_override (
    office_id      uuid not null,
    id             uuid not null,
    rule           text not null,
    value          text not null,
    effective_from date not null,
    reason         text not null,
    decided_by     uuid not null,
    decided_at     timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('rule_override', 'tenant', 'select, insert');
