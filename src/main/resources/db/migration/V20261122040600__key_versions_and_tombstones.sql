-- Every key may have several versions while it is rotated, and a client may be erased: its keys are deleted, a tombstone
-- stays. The tombstone has no foreign key: it must also hold in a restored backup from before the client was registered.

alter table pulih.client_key add column version integer not null default 1;
alter table pulih.client_key alter column version drop default;
alter table pulih.client_key drop constraint client_key_pkey;
alter table pulih.client_key add primary key (office_id, client_id, version);

grant update, delete on pulih.office_key to ${runtime};
grant update on pulih.vault_key to ${runtime};

create table pulih.client_tombstone (
    office_id uuid not null,
    client_id uuid not null,
    erased_at timestamptz not null,
    erased_by uuid not null,
    primary key (office_id, client_id)
);
select pulih.declare_table('client_tombstone', 'tenant', 'select, insert');
