-- Long work: what was asked, how far it has come, how it ended. Files lie here sealed and only for days.
create table pulih.job (
    office_id  uuid not null,
    id         uuid not null,
    account_id uuid not null,
    kind       text not null check (kind ~ '^[a-z][a-z-]{1,39}$'),
    parameters jsonb not null,
    asked_at   timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('job', 'tenant', 'select, insert');
alter table pulih.job add constraint fk_job_account foreign key (account_id) references pulih.account (id);
create index job_account on pulih.job (office_id, account_id, id desc);

-- A file to work on; its name is not kept.
create table pulih.job_input (
    office_id      uuid not null,
    id             uuid not null,
    job_id         uuid not null,
    type           text not null,
    content_sealed bytea not null,
    primary key (office_id, id)
);
select pulih.declare_table('job_input', 'tenant', 'select, insert, delete');
grant update (content_sealed) on pulih.job_input to ${runtime};
alter table pulih.job_input add constraint fk_job_input_job foreign key (office_id, job_id) references pulih.job (office_id, id);
create unique index job_input_job on pulih.job_input (office_id, job_id);

-- One job of an account after the other: whoever has the row runs.
create table pulih.job_lane (
    office_id  uuid not null,
    account_id uuid not null,
    job_id     uuid not null,
    primary key (office_id, account_id)
);
select pulih.declare_table('job_lane', 'tenant', 'select, insert, delete');
alter table pulih.job_lane add constraint fk_job_lane_job foreign key (office_id, job_id) references pulih.job (office_id, id);

create table pulih.job_run (
    office_id uuid not null,
    job_id    uuid not null,
    number    integer not null,
    begun_at  timestamptz not null,
    primary key (office_id, job_id, number)
);
select pulih.declare_table('job_run', 'tenant', 'select, insert');
alter table pulih.job_run add constraint fk_job_run_job foreign key (office_id, job_id) references pulih.job (office_id, id);

-- Written with what the step did. The number is the fence: of two runs of one job only one can store a step.
create table pulih.job_progress (
    office_id uuid not null,
    job_id    uuid not null,
    number    integer not null,
    run       integer not null,
    done      bigint not null,
    total     bigint not null,
    stage     text,
    state     jsonb not null,
    marked_at timestamptz not null,
    primary key (office_id, job_id, number)
);
select pulih.declare_table('job_progress', 'tenant', 'select, insert, delete');
alter table pulih.job_progress add constraint fk_job_progress_job foreign key (office_id, job_id) references pulih.job (office_id, id);

-- Pieces of a result in the making; gone when the job ends.
create table pulih.job_part (
    office_id      uuid not null,
    id             uuid not null,
    job_id         uuid not null,
    number         integer not null,
    name           text not null,
    content_sealed bytea not null,
    primary key (office_id, id)
);
select pulih.declare_table('job_part', 'tenant', 'select, insert, delete');
grant update (content_sealed) on pulih.job_part to ${runtime};
alter table pulih.job_part add constraint fk_job_part_job foreign key (office_id, job_id) references pulih.job (office_id, id);
create unique index job_part_number on pulih.job_part (office_id, job_id, number);

create table pulih.job_cancellation (
    office_id    uuid not null,
    job_id       uuid not null,
    cancelled_by uuid not null,
    cancelled_at timestamptz not null,
    primary key (office_id, job_id)
);
select pulih.declare_table('job_cancellation', 'tenant', 'select, insert');
alter table pulih.job_cancellation add constraint fk_job_cancellation_job foreign key (office_id, job_id) references pulih.job (office_id, id);

create table pulih.job_end (
    office_id uuid not null,
    job_id    uuid not null,
    outcome   text not null check (outcome in ('finished', 'failed', 'cancelled')),
    problem   text,
    said      jsonb not null,
    ended_at  timestamptz not null,
    primary key (office_id, job_id)
);
select pulih.declare_table('job_end', 'tenant', 'select, insert');
alter table pulih.job_end add constraint fk_job_end_job foreign key (office_id, job_id) references pulih.job (office_id, id);

create table pulih.job_result (
    office_id  uuid not null,
    job_id     uuid not null,
    name       text not null,
    type       text not null,
    size       bigint not null,
    sha256     bytea not null check (length(sha256) = 32),
    expires_at timestamptz not null,
    primary key (office_id, job_id)
);
select pulih.declare_table('job_result', 'tenant', 'select, insert');
alter table pulih.job_result add constraint fk_job_result_job foreign key (office_id, job_id) references pulih.job (office_id, id);

-- The file itself, until it expires.
create table pulih.job_chunk (
    office_id      uuid not null,
    id             uuid not null,
    job_id         uuid not null,
    number         integer not null,
    content_sealed bytea not null,
    primary key (office_id, id)
);
select pulih.declare_table('job_chunk', 'tenant', 'select, insert, delete');
grant update (content_sealed) on pulih.job_chunk to ${runtime};
alter table pulih.job_chunk add constraint fk_job_chunk_job foreign key (office_id, job_id) references pulih.job (office_id, id);
create unique index job_chunk_number on pulih.job_chunk (office_id, job_id, number);

-- The queue of db-scheduler (its own shape): names of jobs, no data.
create table pulih.job_queue (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea check (task_data is null),
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
select pulih.declare_table('job_queue', 'local', 'select, insert, update, delete');
create index job_queue_time on pulih.job_queue (execution_time);
create index job_queue_heartbeat on pulih.job_queue (last_heartbeat);
