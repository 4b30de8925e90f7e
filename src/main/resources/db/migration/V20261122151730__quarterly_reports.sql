-- The quarterly report of an office (S004:716-738): text in versions, signed revisions with their numbers and the lists behind
-- them, and what a higher office compiled from lower ones. Nothing is changed once written: a correction is a further revision.
create table pulih.quarterly_report (
    office_id uuid not null,
    id        uuid not null,
    quarter   date not null check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10)),
    tier      text not null check (tier in ('office', 'province', 'directorate')),
    opened_by uuid not null,
    opened_at timestamptz not null,
    primary key (office_id, id),
    constraint quarterly_report_once unique (office_id, quarter)
);
select pulih.declare_table('quarterly_report', 'tenant', 'select, insert');

create table pulih.quarterly_text (
    office_id   uuid not null,
    report_id   uuid not null,
    heading     text not null,
    version     integer not null check (version > 0),
    id          uuid not null,
    text_sealed bytea not null,
    written_by  uuid not null,
    written_at  timestamptz not null,
    primary key (office_id, report_id, heading, version)
);
select pulih.declare_table('quarterly_text', 'tenant', 'select, insert');
alter table pulih.quarterly_text add constraint fk_quarterly_text_report foreign key (office_id, report_id) references pulih.quarterly_report (office_id, id);
create unique index quarterly_text_id on pulih.quarterly_text (office_id, id);

-- Who did what with the report: the last one is its state, and a key lets one of two people who act at once do so.
create table pulih.quarterly_step (
    office_id     uuid not null,
    report_id     uuid not null,
    number        integer not null check (number > 0),
    id            uuid not null,
    step          text not null check (step in ('handed-in', 'returned', 'signed', 'reopened')),
    revision      integer not null check (revision > 0),
    reason_sealed bytea,
    recorded_by   uuid not null,
    recorded_at   timestamptz not null,
    primary key (office_id, report_id, number),
    constraint quarterly_step_reason check ((step in ('returned', 'reopened')) = (reason_sealed is not null))
);
select pulih.declare_table('quarterly_step', 'tenant', 'select, insert');
alter table pulih.quarterly_step add constraint fk_quarterly_step_report foreign key (office_id, report_id) references pulih.quarterly_report (office_id, id);
create unique index quarterly_step_id on pulih.quarterly_step (office_id, id);

-- Frozen at the signature: which version of each text, every measure of the own clients and of all, the lists behind them
-- (an owner is a programme, else a group event), and which revisions of the lower offices' reports it was compiled from.
create table pulih.quarterly_revision_text (
    office_id uuid not null,
    report_id uuid not null,
    revision  integer not null,
    heading   text not null,
    version   integer not null,
    primary key (office_id, report_id, revision, heading)
);
select pulih.declare_table('quarterly_revision_text', 'tenant', 'select, insert');
alter table pulih.quarterly_revision_text add constraint fk_quarterly_revision_text_text foreign key (office_id, report_id, heading, version) references pulih.quarterly_text (office_id, report_id, heading, version);

create table pulih.quarterly_count (
    office_id uuid not null,
    report_id uuid not null,
    revision  integer not null,
    measure   text not null,
    own       bigint not null,
    total     bigint not null,
    primary key (office_id, report_id, revision, measure)
);
select pulih.declare_table('quarterly_count', 'tenant', 'select, insert');
alter table pulih.quarterly_count add constraint fk_quarterly_count_report foreign key (office_id, report_id) references pulih.quarterly_report (office_id, id);

create table pulih.quarterly_list (
    office_id  uuid not null,
    report_id  uuid not null,
    revision   integer not null,
    measure    text not null,
    owner_id   uuid not null,
    episode_id uuid,
    counted    integer not null,
    primary key (office_id, report_id, revision, measure, owner_id)
);
select pulih.declare_table('quarterly_list', 'tenant', 'select, insert');
alter table pulih.quarterly_list add constraint fk_quarterly_list_report foreign key (office_id, report_id) references pulih.quarterly_report (office_id, id);
alter table pulih.quarterly_list add constraint fk_quarterly_list_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
create index quarterly_list_episode on pulih.quarterly_list (office_id, episode_id) where episode_id is not null;

-- No foreign key to the part: it stands in another office's data.
create table pulih.quarterly_part (
    office_id     uuid not null,
    report_id     uuid not null,
    revision      integer not null,
    part_office   uuid not null,
    part_report   uuid not null,
    part_revision integer not null,
    primary key (office_id, report_id, revision, part_office)
);
select pulih.declare_table('quarterly_part', 'tenant', 'select, insert');
alter table pulih.quarterly_part add constraint fk_quarterly_part_report foreign key (office_id, report_id) references pulih.quarterly_report (office_id, id);

-- What helped, what hindered, what is recommended (S004:706-712, 736-737), tagged when it is noticed. About a client it is
-- sealed under the client's key, else under the office's.
create table pulih.quarterly_note (
    office_id          uuid not null,
    id                 uuid not null,
    tag                text not null check (tag in ('supporting', 'hindering', 'recommendation')),
    day                date not null,
    client_id          uuid,
    episode_id         uuid,
    text_sealed        bytea,
    office_text_sealed bytea,
    written_by         uuid not null,
    written_at         timestamptz not null,
    primary key (office_id, id),
    constraint quarterly_note_sealed_for_its_owner check (
        (client_id is null) = (episode_id is null) and (client_id is null) = (text_sealed is null) and (client_id is null) = (office_text_sealed is not null))
);
select pulih.declare_table('quarterly_note', 'tenant', 'select, insert');
alter table pulih.quarterly_note add constraint fk_quarterly_note_client foreign key (office_id, client_id) references pulih.client (office_id, id);
alter table pulih.quarterly_note add constraint fk_quarterly_note_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
create index quarterly_note_day on pulih.quarterly_note (office_id, day);
create index quarterly_note_episode on pulih.quarterly_note (office_id, episode_id) where episode_id is not null;
