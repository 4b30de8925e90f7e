-- Standard operating procedures as data. The shipped ones are files; an office's own versions and all runs are kept here.

-- Every save of an office's own procedure is a further version; the content is the whole document.
create table pulih.sop_version (
    office_id uuid not null,
    sop       text not null check (sop ~ '^[a-z][a-z0-9-]{1,39}$'),
    version   integer not null check (version > 0),
    content   jsonb not null,
    saved_by  uuid not null,
    saved_at  timestamptz not null,
    primary key (office_id, sop, version)
);
select pulih.declare_table('sop_version', 'tenant', 'select, insert');

-- A version is handed in once, and then approved or sent back once.
create table pulih.sop_step_of_approval (
    office_id      uuid not null,
    sop            text not null,
    version        integer not null,
    kind           text not null check (kind in ('submitted', 'decided')),
    approved       boolean,
    number         text,
    made_on        date,
    revised_on     date,
    effective_from date,
    approved_by    text,
    word           text,
    by_account     uuid not null,
    at             timestamptz not null,
    primary key (office_id, sop, version, kind),
    constraint sop_approval_complete check (kind = 'submitted' or approved is not null and (not approved or number is not null and effective_from is not null))
);
select pulih.declare_table('sop_step_of_approval', 'tenant', 'select, insert');
alter table pulih.sop_step_of_approval add constraint fk_sop_step_of_approval_version
    foreign key (office_id, sop, version) references pulih.sop_version (office_id, sop, version);

-- What a run of a procedure for an event is about. Its words belong to the office.
create table pulih.sop_event (
    office_id    uuid not null,
    id           uuid not null,
    title_sealed bytea not null,
    day          date not null,
    made_by      uuid not null,
    made_at      timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('sop_event', 'tenant', 'select, insert');

-- A run keeps the document it began with, whatever the office changes later.
create table pulih.sop_run (
    office_id    uuid not null,
    id           uuid not null,
    sop          text not null,
    version      integer not null,
    content      jsonb not null,
    subject_kind text not null check (subject_kind in ('episode', 'group-session', 'event')),
    subject_id   uuid not null,
    round        integer not null check (round > 0),
    client_id    uuid,
    started_by   uuid not null,
    started_at   timestamptz not null,
    primary key (office_id, id),
    constraint sop_run_once unique (office_id, sop, subject_kind, subject_id, round)
);
select pulih.declare_table('sop_run', 'tenant', 'select, insert');
alter table pulih.sop_run add constraint fk_sop_run_client foreign key (office_id, client_id) references pulih.client (office_id, id);
create index sop_run_subject on pulih.sop_run (office_id, subject_kind, subject_id);
create index sop_run_client on pulih.sop_run (office_id, client_id) where client_id is not null;

-- What happened in a run, one after the other. Two people at the same place: the first one stands, the other is told.
create table pulih.sop_run_act (
    office_id     uuid not null,
    id            uuid not null,
    run_id        uuid not null,
    place         integer not null check (place > 0),
    kind          text not null check (kind in ('begun', 'finished', 'ended', 'stopped')),
    step          integer not null check (step > 0),
    round         integer not null check (round > 0),
    branch        integer,
    missing       text[] not null,
    standing      text check (standing in ('within', 'longer', 'shorter', 'untimed')),
    reason_sealed bytea,
    word_sealed   bytea,
    by_account    uuid not null,
    at            timestamptz not null,
    primary key (office_id, id),
    constraint sop_run_act_place unique (office_id, run_id, place),
    constraint sop_run_act_finished check ((kind = 'finished') = (standing is not null)),
    constraint sop_run_act_missing_reasoned check (cardinality(missing) = 0 or reason_sealed is not null or word_sealed is not null)
);
comment on column pulih.sop_run_act.reason_sealed is 'Under the key of the client the run is about';
comment on column pulih.sop_run_act.word_sealed is 'Under the key of the office, when the run is about no client';
select pulih.declare_table('sop_run_act', 'tenant', 'select, insert');
alter table pulih.sop_run_act add constraint fk_sop_run_act_run foreign key (office_id, run_id) references pulih.sop_run (office_id, id);
