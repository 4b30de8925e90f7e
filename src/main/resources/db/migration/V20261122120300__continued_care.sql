-- Continued care of a clinic (S000): home visits I and II, what was found at each, and the report to the head.

-- A visit that is planned; a change of plan is a further version.
create table pulih.home_visit (
    office_id    uuid not null,
    id           uuid not null,
    episode_id   uuid not null,
    moment       text not null check (moment in ('initial', 'final')),
    version      integer not null check (version > 0),
    starts_at    timestamptz not null,
    minutes      integer not null check (minutes between 5 and 600),
    visitor      uuid not null,
    place_sealed bytea not null,
    planned_by   uuid not null,
    planned_at   timestamptz not null,
    primary key (office_id, id),
    constraint home_visit_version unique (office_id, episode_id, moment, version)
);
select pulih.declare_table('home_visit', 'tenant', 'select, insert');
alter table pulih.home_visit add constraint fk_home_visit_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
create index home_visit_starts on pulih.home_visit (office_id, starts_at);

create table pulih.home_visit_reminder (
    office_id   uuid not null,
    visit_id    uuid not null,
    reminded_at timestamptz not null,
    primary key (office_id, visit_id)
);
select pulih.declare_table('home_visit_reminder', 'tenant', 'select, insert');
alter table pulih.home_visit_reminder add constraint fk_home_visit_reminder_visit foreign key (office_id, visit_id) references pulih.home_visit (office_id, id);

-- The progress form of a visit. The day and the condition stand in the activity that is recorded with it.
create table pulih.progress_form (
    office_id   uuid not null,
    id          uuid not null,
    episode_id  uuid not null,
    activity_id uuid not null,
    moment      text not null check (moment in ('initial', 'final')),
    version     integer not null check (version > 0),
    form_sealed bytea not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (office_id, id),
    constraint progress_form_version unique (office_id, episode_id, moment, version)
);
select pulih.declare_table('progress_form', 'tenant', 'select, insert');
alter table pulih.progress_form add constraint fk_progress_form_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
alter table pulih.progress_form add constraint fk_progress_form_activity foreign key (office_id, activity_id) references pulih.activity (office_id, id);

-- The report to the head, once more after it was sent back.
create table pulih.final_report (
    office_id     uuid not null,
    id            uuid not null,
    episode_id    uuid not null,
    round         integer not null check (round > 0),
    missing       text[] not null,
    report_sealed bytea not null,
    submitted_by  uuid not null,
    submitted_at  timestamptz not null,
    primary key (office_id, id),
    constraint final_report_round unique (office_id, episode_id, round)
);
select pulih.declare_table('final_report', 'tenant', 'select, insert');
alter table pulih.final_report add constraint fk_final_report_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);

create table pulih.final_report_decision (
    office_id   uuid not null,
    report_id   uuid not null,
    accepted    boolean not null,
    word_sealed bytea,
    decided_by  uuid not null,
    decided_at  timestamptz not null,
    primary key (office_id, report_id),
    constraint final_report_returned_with_word check (accepted or word_sealed is not null)
);
select pulih.declare_table('final_report_decision', 'tenant', 'select, insert');
alter table pulih.final_report_decision add constraint fk_final_report_decision_report foreign key (office_id, report_id) references pulih.final_report (office_id, id);
