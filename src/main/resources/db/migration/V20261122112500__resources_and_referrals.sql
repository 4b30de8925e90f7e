-- Why: a referral needs somebody to refer to, a client who chose it, and an answer (source 004, III.B.2.c).

-- An entry of an office's directory of who can help. What is known of it stands in its versions; none is overwritten.
create table pulih.resource (
    office_id uuid not null,
    id        uuid not null,
    opened_by uuid not null,
    opened_at timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('resource', 'tenant', 'select, insert');

create table pulih.resource_version (
    office_id      uuid not null,
    id             uuid not null,
    version        int not null check (version > 0),
    name           text not null,
    fields         text[] not null check (cardinality(fields) > 0),
    area_code      text not null,
    address        text,
    contact        text not null,
    opening_hours  text,
    offers         text not null,
    cost           text,
    villages       text[] not null,
    institution_id uuid,
    written_by     uuid not null,
    written_at     timestamptz not null,
    primary key (office_id, id, version)
);
select pulih.declare_table('resource_version', 'tenant', 'select, insert');
alter table pulih.resource_version add constraint fk_resource_version_resource foreign key (office_id, id) references pulih.resource (office_id, id);
alter table pulih.resource_version add constraint fk_resource_version_area foreign key (area_code) references pulih.area (code);
alter table pulih.resource_version add constraint fk_resource_version_institution foreign key (institution_id) references pulih.institution (id);

-- Somebody asked there and what the directory says is right.
create table pulih.resource_confirmation (
    office_id    uuid not null,
    id           uuid not null,
    resource_id  uuid not null,
    confirmed_on date not null,
    asked        text not null,
    recorded_by  uuid not null,
    recorded_at  timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('resource_confirmation', 'tenant', 'select, insert');
alter table pulih.resource_confirmation add constraint fk_resource_confirmation_resource foreign key (office_id, resource_id) references pulih.resource (office_id, id);
create index resource_confirmation_resource on pulih.resource_confirmation (office_id, resource_id, confirmed_on);

create table pulih.resource_ending (
    office_id   uuid not null,
    resource_id uuid not null,
    ended_on    date not null,
    reason      text not null,
    ended_by    uuid not null,
    ended_at    timestamptz not null,
    primary key (office_id, resource_id)
);
select pulih.declare_table('resource_ending', 'tenant', 'select, insert');
alter table pulih.resource_ending add constraint fk_resource_ending_resource foreign key (office_id, resource_id) references pulih.resource (office_id, id);

-- A referral that is thought of. What was talked over with the client stands in its versions, what became of it in its steps.
create table pulih.referral (
    office_id   uuid not null,
    id          uuid not null,
    episode_id  uuid not null,
    kind        text not null check (kind in ('health', 'social', 'legal', 'vocational', 'spiritual', 'education', 'detoxification', 'rehabilitation', 'community-recovery')),
    reason_code text not null check (reason_code ~ '^[a-z][a-z-]{1,39}$'),
    origin_kind text not null check (origin_kind ~ '^[a-z][a-z-]{1,39}$'),
    origin_id   uuid,
    resource_id uuid,
    drafted_by  uuid not null,
    drafted_at  timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('referral', 'tenant', 'select, insert');
alter table pulih.referral add constraint fk_referral_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
alter table pulih.referral add constraint fk_referral_resource foreign key (office_id, resource_id) references pulih.resource (office_id, id);
create index referral_episode on pulih.referral (office_id, episode_id);

create table pulih.referral_version (
    office_id     uuid not null,
    id            uuid not null,
    version       int not null check (version > 0),
    row_id        uuid not null,
    resource_id   uuid,
    choice        text not null check (choice in ('undecided', 'chosen', 'declined')),
    discussed_on  date,
    options       uuid[] not null,
    categories    text[] not null,
    need_sealed   bytea,
    words_sealed  bytea,
    written_by    uuid not null,
    written_at    timestamptz not null,
    primary key (office_id, id, version)
);
select pulih.declare_table('referral_version', 'tenant', 'select, insert');
alter table pulih.referral_version add constraint fk_referral_version_referral foreign key (office_id, id) references pulih.referral (office_id, id);
alter table pulih.referral_version add constraint fk_referral_version_resource foreign key (office_id, resource_id) references pulih.resource (office_id, id);
create unique index referral_version_row on pulih.referral_version (office_id, row_id);

-- What became of it. cause says who brought it about; the consent is the one it went with.
create table pulih.referral_step (
    office_id    uuid not null,
    id           uuid not null,
    referral_id  uuid not null,
    number       int not null check (number > 0),
    state        text not null check (state in ('proposed', 'accepted', 'refused', 'done', 'withdrawn')),
    cause        text not null check (cause in ('office', 'recipient', 'client')),
    day          date not null,
    consent_id   uuid,
    letter_id    uuid,
    words_sealed bytea,
    recorded_by  uuid not null,
    recorded_at  timestamptz not null,
    primary key (office_id, id),
    constraint referral_step_number unique (office_id, referral_id, number)
);
select pulih.declare_table('referral_step', 'tenant', 'select, insert');
alter table pulih.referral_step add constraint fk_referral_step_referral foreign key (office_id, referral_id) references pulih.referral (office_id, id);
alter table pulih.referral_step add constraint fk_referral_step_consent foreign key (office_id, consent_id) references pulih.consent (office_id, id);
