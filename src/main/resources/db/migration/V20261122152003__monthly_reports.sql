-- Why: the Rapor goes up every month, agent to officer to section head to province and Directorate (S004:776-777, R60, R61, R75).
-- Nothing is overwritten: what somebody did to a Rapor or a report is a further numbered row; the number is what two people
-- at once collide on.

-- Since when an office owes reports: its first programme.
create index episode_starts on pulih.episode (office_id, starts_on);

-- What became of the Rapor of one client and month.
create table pulih.monthly_rapor (
    office_id   uuid not null,
    id          uuid not null,
    episode_id  uuid not null,
    month       date not null check (extract(day from month) = 1),
    number      int not null check (number > 0),
    agent_id    uuid not null,
    step        text not null check (step in ('received', 'accepted', 'returned')),
    handed_on   date not null,
    word_sealed bytea,
    by_account  uuid not null,
    at          timestamptz not null,
    primary key (office_id, id),
    constraint monthly_rapor_number unique (office_id, episode_id, month, number)
);
select pulih.declare_table('monthly_rapor', 'tenant', 'select, insert');
alter table pulih.monthly_rapor add constraint fk_monthly_rapor_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
alter table pulih.monthly_rapor add constraint fk_monthly_rapor_agent foreign key (office_id, agent_id) references pulih.agent (office_id, id);
create index monthly_rapor_month on pulih.monthly_rapor (office_id, month, episode_id, number);

create table pulih.monthly_report (
    office_id uuid not null,
    id        uuid not null,
    month     date not null check (extract(day from month) = 1),
    opened_by uuid not null,
    opened_at timestamptz not null,
    primary key (office_id, id),
    constraint monthly_report_month unique (office_id, month)
);
select pulih.declare_table('monthly_report', 'tenant', 'select, insert');

-- What the officer writes to the sections, every save a further version.
create table pulih.monthly_words (
    office_id       uuid not null,
    report_id       uuid not null,
    version         int not null check (version > 0),
    id              uuid not null,
    sections_sealed bytea not null,
    written_by      uuid not null,
    written_at      timestamptz not null,
    primary key (office_id, report_id, version)
);
select pulih.declare_table('monthly_words', 'tenant', 'select, insert');
alter table pulih.monthly_words add constraint fk_monthly_words_report foreign key (office_id, report_id) references pulih.monthly_report (office_id, id);

-- Submitted, returned, signed, reopened; received or sent back by the province. revision counts the signings so far.
create table pulih.monthly_step (
    office_id     uuid not null,
    report_id     uuid not null,
    number        int not null check (number > 0),
    id            uuid not null,
    step          text not null check (step in ('submitted', 'returned', 'signed', 'reopened', 'received', 'sent-back')),
    revision      int not null,
    words_version int not null,
    word_sealed   bytea,
    by_account    uuid not null,
    at            timestamptz not null,
    primary key (office_id, report_id, number)
);
select pulih.declare_table('monthly_step', 'tenant', 'select, insert');
alter table pulih.monthly_step add constraint fk_monthly_step_report foreign key (office_id, report_id) references pulih.monthly_report (office_id, id);

-- The numbers as they were signed, and who was counted in each.
create table pulih.monthly_figure (
    office_id uuid not null,
    report_id uuid not null,
    revision  int not null,
    line      text not null,
    value     bigint not null,
    counted   uuid[] not null,
    primary key (office_id, report_id, revision, line)
);
select pulih.declare_table('monthly_figure', 'tenant', 'select, insert');
alter table pulih.monthly_figure add constraint fk_monthly_figure_report foreign key (office_id, report_id) references pulih.monthly_report (office_id, id);
