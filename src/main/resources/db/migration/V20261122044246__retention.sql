-- Why: records are destroyed when their time is over (law 27/2022 art. 44), by two people, unless a legal process needs them.

create table pulih.legal_hold (
    office_id     uuid not null,
    id            uuid not null,
    client_id     uuid not null,
    reason_sealed bytea not null,
    held_by       uuid not null,
    held_at       timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('legal_hold', 'tenant', 'select, insert');
alter table pulih.legal_hold add constraint fk_legal_hold_client foreign key (office_id, client_id) references pulih.client (office_id, id);
create index legal_hold_client on pulih.legal_hold (office_id, client_id);

create table pulih.legal_hold_ending (
    office_id     uuid not null,
    hold_id       uuid not null,
    reason_sealed bytea not null,
    ended_by      uuid not null,
    ended_at      timestamptz not null,
    primary key (office_id, hold_id)
);
select pulih.declare_table('legal_hold_ending', 'tenant', 'select, insert');
alter table pulih.legal_hold_ending add constraint fk_legal_hold_ending_hold foreign key (office_id, hold_id) references pulih.legal_hold (office_id, id);

-- A proposal to destroy, with the clients as they stood on the list; what is destroyed is looked at once more.
create table pulih.retention_run (
    office_id   uuid not null,
    id          uuid not null,
    day         date not null,
    clients     uuid[] not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('retention_run', 'tenant', 'select, insert');

create table pulih.retention_run_approval (
    office_id   uuid not null,
    run_id      uuid not null,
    approved_by uuid not null,
    approved_at timestamptz not null,
    primary key (office_id, run_id)
);
select pulih.declare_table('retention_run_approval', 'tenant', 'select, insert');
alter table pulih.retention_run_approval add constraint fk_retention_run_approval_run foreign key (office_id, run_id) references pulih.retention_run (office_id, id);

create table pulih.retention_run_end (
    office_id uuid not null,
    run_id    uuid not null,
    destroyed integer not null,
    kept      integer not null,
    received  integer not null,
    ended_at  timestamptz not null,
    primary key (office_id, run_id)
);
select pulih.declare_table('retention_run_end', 'tenant', 'select, insert');
alter table pulih.retention_run_end add constraint fk_retention_run_end_run foreign key (office_id, run_id) references pulih.retention_run (office_id, id);

grant delete on pulih.received to ${runtime};
