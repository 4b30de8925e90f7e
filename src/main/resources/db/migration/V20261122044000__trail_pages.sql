-- The trail is read newest first and by day; lists of names are found by the ids they hold.
create index audit_entry_at on pulih.audit_entry (office_id, at desc, id desc);
create index audit_entry_listed on pulih.audit_entry (office_id, at desc) where action = 'clients-listed';

-- What a check of an office's chain saw: how many entries, and what did not fit (none when the chain is whole).
create table pulih.audit_check (
    office_id  uuid not null,
    id         uuid not null,
    at         timestamptz not null,
    account_id uuid,
    entries    bigint not null,
    findings   text[] not null,
    primary key (office_id, id)
);
select pulih.declare_table('audit_check', 'tenant', 'select, insert');
