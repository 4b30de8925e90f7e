-- Why: a person may ask that processing stops (law 27/2022 art. 40, 41), and what must still be kept when it should be erased
-- is kept under a restriction that hides who it is about.

create table pulih.processing_restriction (
    office_id    uuid not null,
    id           uuid not null,
    client_id    uuid not null,
    hides        boolean not null,
    request_id   uuid,
    begun_by     uuid not null,
    begun_at     timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('processing_restriction', 'tenant', 'select, insert');
alter table pulih.processing_restriction add constraint fk_processing_restriction_client foreign key (office_id, client_id) references pulih.client (office_id, id);
create index processing_restriction_client on pulih.processing_restriction (office_id, client_id);

create table pulih.processing_restriction_ending (
    office_id      uuid not null,
    restriction_id uuid not null,
    reason_sealed  bytea not null,
    ended_by       uuid not null,
    ended_at       timestamptz not null,
    primary key (office_id, restriction_id)
);
select pulih.declare_table('processing_restriction_ending', 'tenant', 'select, insert');
alter table pulih.processing_restriction_ending add constraint fk_processing_restriction_ending_restriction foreign key (office_id, restriction_id) references pulih.processing_restriction (office_id, id);

-- A head who must write something nevertheless: with a reason, for an hour, for that head only.
create table pulih.processing_exception (
    office_id      uuid not null,
    id             uuid not null,
    restriction_id uuid not null,
    reason_sealed  bytea not null,
    account_id     uuid not null,
    granted_at     timestamptz not null,
    until          timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('processing_exception', 'tenant', 'select, insert');
alter table pulih.processing_exception add constraint fk_processing_exception_restriction foreign key (office_id, restriction_id) references pulih.processing_restriction (office_id, id);
create index processing_exception_restriction on pulih.processing_exception (office_id, restriction_id);
