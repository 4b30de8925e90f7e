-- Clients --------------------------------------------------------------------------------------------------------

create table pulih.client (
    office_id        uuid not null,
    id               uuid not null,
    case_number      text not null,
    alias            text not null,
    alias_search     text not null,
    name_sealed      bytea not null,
    nik_sealed       bytea,
    no_nik_reason    text,
    phone_sealed     bytea,
    address_sealed   bytea not null,
    birth_date_sealed bytea not null,
    birth_year       integer not null,
    sex              text not null check (sex in ('male', 'female')),
    village_code     text not null,
    guardian_sealed  bytea,
    institution_id   uuid,
    institution_name text not null,
    rehabilitation_kind text not null check (rehabilitation_kind in ('inpatient', 'outpatient', 'community')),
    rehabilitation_finished_on date not null,
    person_hash      bytea not null,
    version          integer not null,
    registered_by    uuid not null,
    registered_at    timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('client', 'tenant', 'select, insert, update');
alter table pulih.client add constraint fk_client_village foreign key (village_code) references pulih.area (code);
alter table pulih.client add constraint fk_client_institution foreign key (institution_id) references pulih.institution (id);
alter table pulih.client add constraint client_case_number unique (office_id, case_number);
create index client_alias on pulih.client (office_id, alias_search text_pattern_ops);
create index client_person on pulih.client (office_id, person_hash);
create index client_recent on pulih.client (office_id, registered_at desc, id);

-- Keyed beginnings of the words of a name: equal bytes mean equal beginnings, and nothing can be read from them.
create table pulih.client_name_prefix (
    office_id uuid not null,
    prefix    bytea not null,
    client_id uuid not null,
    primary key (office_id, prefix, client_id)
);
select pulih.declare_table('client_name_prefix', 'tenant', 'select, insert, delete');
alter table pulih.client_name_prefix add constraint fk_name_prefix_client foreign key (office_id, client_id) references pulih.client (office_id, id);
create index client_name_prefix_client on pulih.client_name_prefix (office_id, client_id);

-- One row per keyed NIK and client, across offices: it answers "known elsewhere?" and never who or where by name.
create table pulih.identity_index (
    nik_hash  bytea not null,
    office_id uuid not null,
    client_id uuid not null,
    primary key (nik_hash, office_id, client_id)
);
select pulih.declare_table('identity_index', 'keyed:nik_hash', 'select, insert, delete');

create table pulih.attachment (
    office_id   uuid not null,
    id          uuid not null,
    client_id   uuid not null,
    media_type  text not null,
    size        integer not null,
    content_sealed bytea not null,
    stored_by   uuid not null,
    stored_at   timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('attachment', 'tenant', 'select, insert');
alter table pulih.attachment add constraint fk_attachment_client foreign key (office_id, client_id) references pulih.client (office_id, id);

-- A paper handed in: a later row for the same kind replaces the earlier one in view, both stay.
create table pulih.client_paper (
    office_id     uuid not null,
    id            uuid not null,
    client_id     uuid not null,
    kind          text not null check (kind in ('national-id', 'family-card', 'guardian-id', 'photo')),
    received_on   date not null,
    attachment_id uuid,
    recorded_by   uuid not null,
    recorded_at   timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('client_paper', 'tenant', 'select, insert');
alter table pulih.client_paper add constraint fk_client_paper_client foreign key (office_id, client_id) references pulih.client (office_id, id);
alter table pulih.client_paper add constraint fk_client_paper_attachment foreign key (office_id, attachment_id) references pulih.attachment (office_id, id);
create index client_paper_client on pulih.client_paper (office_id, client_id);

create table pulih.consent (
    office_id   uuid not null,
    id          uuid not null,
    client_id   uuid not null,
    purpose     text not null,
    recipient   text,
    granted_on  date not null,
    expires_on  date,
    evidence    text not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('consent', 'tenant', 'select, insert');
alter table pulih.consent add constraint fk_consent_client foreign key (office_id, client_id) references pulih.client (office_id, id);
create index consent_client on pulih.consent (office_id, client_id);

create table pulih.consent_withdrawal (
    office_id    uuid not null,
    consent_id   uuid not null,
    withdrawn_on date not null,
    reason       text not null,
    recorded_by  uuid not null,
    recorded_at  timestamptz not null,
    primary key (office_id, consent_id)
);
select pulih.declare_table('consent_withdrawal', 'tenant', 'select, insert');
alter table pulih.consent_withdrawal add constraint fk_consent_withdrawal_consent foreign key (office_id, consent_id) references pulih.consent (office_id, id);

-- Agents ---------------------------------------------------------------------------------------------------------

create table pulih.agent (
    office_id     uuid not null,
    id            uuid not null,
    name_sealed   bytea not null,
    phone_sealed  bytea not null,
    village_code  text not null,
    category      text not null check (category in ('volunteer', 'recovering-person', 'village-official', 'civil-protection', 'cadre', 'religious-leader', 'community-leader', 'other')),
    version       integer not null,
    registered_by uuid not null,
    registered_at timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('agent', 'tenant', 'select, insert, update');
alter table pulih.agent add constraint fk_agent_village foreign key (village_code) references pulih.area (code);

create table pulih.agent_decree (
    office_id   uuid not null,
    id          uuid not null,
    agent_id    uuid not null,
    number      text not null,
    decided_on  date not null,
    signed_by   text not null,
    expires_on  date,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('agent_decree', 'tenant', 'select, insert');
alter table pulih.agent_decree add constraint fk_agent_decree_agent foreign key (office_id, agent_id) references pulih.agent (office_id, id);

create table pulih.agent_training (
    office_id   uuid not null,
    id          uuid not null,
    agent_id    uuid not null,
    topic       text not null,
    hours       integer not null check (hours between 1 and 100),
    held_on     date not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('agent_training', 'tenant', 'select, insert');
alter table pulih.agent_training add constraint fk_agent_training_agent foreign key (office_id, agent_id) references pulih.agent (office_id, id);

create table pulih.agent_criterion (
    office_id   uuid not null,
    agent_id    uuid not null,
    letter      text not null check (letter ~ '^[a-k]$'),
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (office_id, agent_id, letter)
);
select pulih.declare_table('agent_criterion', 'tenant', 'select, insert');
alter table pulih.agent_criterion add constraint fk_agent_criterion_agent foreign key (office_id, agent_id) references pulih.agent (office_id, id);

create table pulih.agent_ending (
    office_id   uuid not null,
    agent_id    uuid not null,
    ended_on    date not null,
    reason      text not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (office_id, agent_id)
);
select pulih.declare_table('agent_ending', 'tenant', 'select, insert');
alter table pulih.agent_ending add constraint fk_agent_ending_agent foreign key (office_id, agent_id) references pulih.agent (office_id, id);

-- Episodes: one client's programme, its state as dated records ---------------------------------------------------

create table pulih.episode (
    office_id       uuid not null,
    id              uuid not null,
    client_id       uuid not null,
    programme       text not null,
    profile_version text not null,
    returned_on     date not null,
    enrolled_on     date not null,
    starts_on       date not null,
    planned_end     date not null,
    opened_by       uuid not null,
    opened_at       timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('episode', 'tenant', 'select, insert, update');
alter table pulih.episode add constraint fk_episode_client foreign key (office_id, client_id) references pulih.client (office_id, id);
create index episode_client on pulih.episode (office_id, client_id);

create table pulih.episode_extension (
    office_id  uuid not null,
    id         uuid not null,
    episode_id uuid not null,
    months     integer not null check (months between 1 and 12),
    reason     text not null,
    decided_by uuid not null,
    decided_on date not null,
    decided_at timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('episode_extension', 'tenant', 'select, insert');
alter table pulih.episode_extension add constraint fk_episode_extension_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);

create table pulih.episode_pause (
    office_id   uuid not null,
    id          uuid not null,
    episode_id  uuid not null,
    from_day    date not null,
    reason      text not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('episode_pause', 'tenant', 'select, insert');
alter table pulih.episode_pause add constraint fk_episode_pause_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);

create table pulih.episode_resumption (
    office_id   uuid not null,
    pause_id    uuid not null,
    resumed_on  date not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (office_id, pause_id)
);
select pulih.declare_table('episode_resumption', 'tenant', 'select, insert');
alter table pulih.episode_resumption add constraint fk_episode_resumption_pause foreign key (office_id, pause_id) references pulih.episode_pause (office_id, id);

-- The end of an episode, once: completed by a head, or ended otherwise (moved away, died, withdrew, referred, lost).
create table pulih.episode_ending (
    office_id   uuid not null,
    episode_id  uuid not null,
    id          uuid not null,
    kind        text not null check (kind in ('completed', 'withdrew', 'moved', 'referred', 'lost', 'died', 'other')),
    ended_on    date not null,
    reason      text,
    open_obligations jsonb not null,
    outcome     jsonb not null,
    decided_by  uuid not null,
    decided_at  timestamptz not null,
    primary key (office_id, episode_id)
);
select pulih.declare_table('episode_ending', 'tenant', 'select, insert');
alter table pulih.episode_ending add constraint fk_episode_ending_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);

create table pulih.assignment (
    office_id       uuid not null,
    id              uuid not null,
    episode_id      uuid not null,
    agent_id        uuid not null,
    from_day        date not null,
    override_reason text,
    assigned_by     uuid not null,
    assigned_at     timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('assignment', 'tenant', 'select, insert');
alter table pulih.assignment add constraint fk_assignment_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
alter table pulih.assignment add constraint fk_assignment_agent foreign key (office_id, agent_id) references pulih.agent (office_id, id);
create index assignment_episode on pulih.assignment (office_id, episode_id);
create index assignment_agent on pulih.assignment (office_id, agent_id);

create table pulih.assignment_ending (
    office_id     uuid not null,
    assignment_id uuid not null,
    ended_on      date not null,
    reason        text not null,
    recorded_by   uuid not null,
    recorded_at   timestamptz not null,
    primary key (office_id, assignment_id)
);
select pulih.declare_table('assignment_ending', 'tenant', 'select, insert');
alter table pulih.assignment_ending add constraint fk_assignment_ending_assignment foreign key (office_id, assignment_id) references pulih.assignment (office_id, id);

-- What the programme owes. The state (due, done, late ...) is never stored: it follows from facts and exceptions.
create table pulih.obligation (
    office_id   uuid not null,
    id          uuid not null,
    episode_id  uuid not null,
    rule        text not null,
    kind        text not null,
    moment      text,
    owner       text not null check (owner in ('agent', 'officer', 'counsellor')),
    month       integer not null,
    window_from date not null,
    window_to   date not null,
    last_day    date not null,
    blocks      boolean not null,
    primary key (office_id, id)
);
select pulih.declare_table('obligation', 'tenant', 'select, insert, update');
alter table pulih.obligation add constraint fk_obligation_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
alter table pulih.obligation add constraint obligation_rule unique (office_id, episode_id, rule);
create index obligation_window on pulih.obligation (office_id, window_from, last_day);

create table pulih.obligation_exception (
    office_id     uuid not null,
    obligation_id uuid not null,
    kind          text not null check (kind in ('refused', 'impossible')),
    reason        text not null,
    recorded_by   uuid not null,
    recorded_at   timestamptz not null,
    primary key (office_id, obligation_id)
);
select pulih.declare_table('obligation_exception', 'tenant', 'select, insert');
alter table pulih.obligation_exception add constraint fk_obligation_exception_obligation foreign key (office_id, obligation_id) references pulih.obligation (office_id, id);

-- Facts ----------------------------------------------------------------------------------------------------------

create table pulih.activity (
    office_id   uuid not null,
    id          uuid not null,
    episode_id  uuid not null,
    kind        text not null check (kind in ('visit', 'information', 'relapse-prevention', 'positive-activity', 'progress-review', 'vocational', 'networking', 'group-meeting')),
    occurred_at timestamptz not null,
    day         date not null,
    mode        text not null check (mode in ('direct', 'indirect')),
    place       text check (place in ('home', 'neighbourhood', 'work', 'school', 'neutral')),
    source      text,
    informant_sealed bytea,
    condition   text not null check (condition in ('stable', 'slip', 'lapse', 'relapse', 'unknown')),
    notes_sealed bytea,
    amends      uuid,
    reason      text,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('activity', 'tenant', 'select, insert');
alter table pulih.activity add constraint fk_activity_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
alter table pulih.activity add constraint fk_activity_amends foreign key (office_id, amends) references pulih.activity (office_id, id);
create index activity_episode on pulih.activity (office_id, episode_id, day);
-- One correction per fact: a second correction names the first, so that the chain has one end.
create unique index activity_amends on pulih.activity (office_id, amends) where amends is not null;

create table pulih.assessment (
    office_id   uuid not null,
    id          uuid not null,
    episode_id  uuid not null,
    instrument  text not null,
    version     text not null,
    moment      text not null check (moment in ('initial', 'interim', 'final')),
    taken_on    date not null,
    answers     jsonb not null,
    missing_reasons jsonb not null,
    scores      jsonb not null,
    amends      uuid,
    reason      text,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('assessment', 'tenant', 'select, insert');
alter table pulih.assessment add constraint fk_assessment_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
alter table pulih.assessment add constraint fk_assessment_amends foreign key (office_id, amends) references pulih.assessment (office_id, id);
create index assessment_episode on pulih.assessment (office_id, episode_id, taken_on);
create unique index assessment_amends on pulih.assessment (office_id, amends) where amends is not null;

create table pulih.urine_panel (
    office_id   uuid not null,
    code        text not null,
    name        text not null,
    parameters  jsonb not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (office_id, code)
);
select pulih.declare_table('urine_panel', 'tenant', 'select, insert');

create table pulih.urine_test (
    office_id   uuid not null,
    id          uuid not null,
    episode_id  uuid not null,
    moment      text not null check (moment in ('initial', 'interim', 'final', 'relapse')),
    taken_on    date not null,
    panel       text not null,
    kit_brand   text,
    kit_lot     text,
    kit_expires_on date,
    results     jsonb not null,
    overall     text not null check (overall in ('negative', 'positive', 'invalid')),
    amends      uuid,
    reason      text,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('urine_test', 'tenant', 'select, insert');
alter table pulih.urine_test add constraint fk_urine_test_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
alter table pulih.urine_test add constraint fk_urine_test_amends foreign key (office_id, amends) references pulih.urine_test (office_id, id);
create index urine_test_episode on pulih.urine_test (office_id, episode_id, taken_on);
create unique index urine_test_amends on pulih.urine_test (office_id, amends) where amends is not null;

-- A site's own licensed wording of an instrument; Pulih ships none.
create table pulih.instrument_wording (
    instrument  text not null,
    version     text not null,
    language    text not null,
    item        integer not null,
    text        text not null,
    licence     text not null,
    imported_by uuid not null,
    imported_at timestamptz not null,
    primary key (instrument, version, language, item)
);
select pulih.declare_table('instrument_wording', 'reference', 'select, insert, update');

create table pulih.certificate (
    office_id   uuid not null,
    episode_id  uuid not null,
    id          uuid not null,
    number      text not null,
    code_sealed bytea not null,
    issued_on   date not null,
    issued_by   uuid not null,
    issued_at   timestamptz not null,
    primary key (office_id, episode_id)
);
select pulih.declare_table('certificate', 'tenant', 'select, insert');
alter table pulih.certificate add constraint fk_certificate_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
alter table pulih.certificate add constraint certificate_number unique (office_id, number);

-- Looked up by the public page: it knows a keyed code and whether the certificate still stands, nothing about whom.
create table pulih.certificate_code (
    code_hash  bytea primary key,
    office_id  uuid not null,
    episode_id uuid not null,
    revoked_on date
);
select pulih.declare_table('certificate_code', 'keyed:code_hash', 'select, insert, update');

create table pulih.certificate_revocation (
    office_id   uuid not null,
    episode_id  uuid not null,
    revoked_on  date not null,
    reason      text not null,
    revoked_by  uuid not null,
    revoked_at  timestamptz not null,
    primary key (office_id, episode_id)
);
select pulih.declare_table('certificate_revocation', 'tenant', 'select, insert');
alter table pulih.certificate_revocation add constraint fk_certificate_revocation_certificate foreign key (office_id, episode_id) references pulih.certificate (office_id, episode_id);

-- Every fact that can fulfil an obligation, corrections applied: an amended fact is no longer there.
create view pulih.episode_fact with (security_invoker = true) as
select a.office_id, a.episode_id, a.id, a.kind, a.day, null::text as moment
from pulih.activity a
where not exists (select from pulih.activity b where b.office_id = a.office_id and b.amends = a.id)
union all
select s.office_id, s.episode_id, s.id, s.instrument, s.taken_on, s.moment
from pulih.assessment s
where not exists (select from pulih.assessment b where b.office_id = s.office_id and b.amends = s.id)
union all
select u.office_id, u.episode_id, u.id, 'urine-test', u.taken_on, u.moment
from pulih.urine_test u
where not exists (select from pulih.urine_test b where b.office_id = u.office_id and b.amends = u.id);
grant select on pulih.episode_fact to ${runtime};
