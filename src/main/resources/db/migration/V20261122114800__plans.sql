-- Why: what a client needs is found in the first month, planned with the client and looked at again (source 004, Gambar 4).

-- Something needed, as it was found; report_id is what an agent's telephone told about it.
create table pulih.client_need (
    office_id   uuid not null,
    id          uuid not null,
    episode_id  uuid not null,
    field       text not null check (field in ('health', 'social', 'legal', 'vocational', 'spiritual', 'education', 'detoxification', 'rehabilitation', 'community-recovery')),
    found_on    date not null,
    report_id   uuid,
    text_sealed bytea not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('client_need', 'tenant', 'select, insert');
alter table pulih.client_need add constraint fk_client_need_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
alter table pulih.client_need add constraint fk_client_need_report foreign key (office_id, report_id) references pulih.field_report (office_id, id);
create unique index client_need_report on pulih.client_need (office_id, report_id) where report_id is not null;
create index client_need_episode on pulih.client_need (office_id, episode_id);

-- The plan of an episode, version by version; its goals are one sealed text.
create table pulih.plan_version (
    office_id    uuid not null,
    episode_id   uuid not null,
    version      int not null check (version > 0),
    row_id       uuid not null,
    agreed_on    date,
    goals_sealed bytea not null,
    written_by   uuid not null,
    written_at   timestamptz not null,
    primary key (office_id, episode_id, version)
);
select pulih.declare_table('plan_version', 'tenant', 'select, insert');
alter table pulih.plan_version add constraint fk_plan_version_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
create unique index plan_version_row on pulih.plan_version (office_id, row_id);

-- How each goal of a version stood. The activity of the same id counts for the obligation.
create table pulih.plan_review (
    office_id      uuid not null,
    id             uuid not null,
    episode_id     uuid not null,
    plan_version   int not null,
    day            date not null,
    results_sealed bytea not null,
    recorded_by    uuid not null,
    recorded_at    timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('plan_review', 'tenant', 'select, insert');
alter table pulih.plan_review add constraint fk_plan_review_plan foreign key (office_id, episode_id, plan_version) references pulih.plan_version (office_id, episode_id, version);
alter table pulih.plan_review add constraint fk_plan_review_activity foreign key (office_id, id) references pulih.activity (office_id, id);
create index plan_review_episode on pulih.plan_review (office_id, episode_id);
