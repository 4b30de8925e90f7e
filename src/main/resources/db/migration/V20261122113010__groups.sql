-- What happens with several clients at once: meetings, counselling, information sessions, courses. Every change of an event
-- takes the next number of that event, whatever it changes: two people who save at once meet at its primary key.
create table pulih.group_event (
    office_id uuid not null,
    id        uuid not null,
    kind      text not null check (kind in ('group-meeting', 'group-counselling', 'information', 'vocational', 'positive-activity')),
    audience  text not null check (audience in ('clients', 'families', 'community')),
    opened_by uuid not null,
    opened_at timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('group_event', 'tenant', 'select, insert');

create table pulih.group_change (
    office_id   uuid not null,
    event_id    uuid not null,
    version     integer not null check (version >= 1),
    part        text not null check (part in ('plan', 'session', 'conclusion', 'cancellation')),
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (office_id, event_id, version)
);
select pulih.declare_table('group_change', 'tenant', 'select, insert');
alter table pulih.group_change add constraint fk_group_change_event foreign key (office_id, event_id) references pulih.group_event (office_id, id);

create table pulih.group_plan (
    office_id  uuid not null,
    event_id   uuid not null,
    version    integer not null,
    id         uuid not null,
    starts_at  timestamptz not null,
    day        date not null,
    minutes    integer not null check (minutes between 10 and 600),
    villages   text[] not null,
    place_sealed bytea not null,
    theme_sealed bytea not null,
    guest_sealed bytea,
    guest_role_sealed bytea,
    facilitator_account uuid,
    facilitator_agent uuid,
    budget     boolean not null,
    subject    text,
    material_sealed bytea,
    material_version_sealed bytea,
    material_link_sealed bytea,
    primary key (office_id, event_id, version)
);
select pulih.declare_table('group_plan', 'tenant', 'select, insert');
alter table pulih.group_plan add constraint fk_group_plan_change foreign key (office_id, event_id, version) references pulih.group_change (office_id, event_id, version);
alter table pulih.group_plan add constraint fk_group_plan_agent foreign key (office_id, facilitator_agent) references pulih.agent (office_id, id);
create unique index group_plan_id on pulih.group_plan (office_id, id);
create index group_plan_day on pulih.group_plan (office_id, day);

create table pulih.group_invitation (
    office_id  uuid not null,
    event_id   uuid not null,
    version    integer not null,
    episode_id uuid not null,
    id         uuid not null,
    primary key (office_id, event_id, version, episode_id)
);
select pulih.declare_table('group_invitation', 'tenant', 'select, insert');
alter table pulih.group_invitation add constraint fk_group_invitation_plan foreign key (office_id, event_id, version) references pulih.group_plan (office_id, event_id, version);
alter table pulih.group_invitation add constraint fk_group_invitation_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
create unique index group_invitation_id on pulih.group_invitation (office_id, id);
create index group_invitation_episode on pulih.group_invitation (office_id, episode_id);

-- What was said in a counselling session, without names.
create table pulih.group_session (
    office_id uuid not null,
    event_id  uuid not null,
    version   integer not null,
    id        uuid not null,
    prayer    boolean not null,
    rules_sealed bytea,
    conduct_sealed bytea,
    summary_sealed bytea,
    action_sealed bytea,
    primary key (office_id, event_id, version)
);
select pulih.declare_table('group_session', 'tenant', 'select, insert');
alter table pulih.group_session add constraint fk_group_session_change foreign key (office_id, event_id, version) references pulih.group_change (office_id, event_id, version);
create unique index group_session_id on pulih.group_session (office_id, id);

-- How it came out; a further row of the same event corrects the one before.
create table pulih.group_conclusion (
    office_id uuid not null,
    event_id  uuid not null,
    version   integer not null,
    id        uuid not null,
    began_at  timestamptz not null,
    day       date not null,
    fulfils   boolean not null,
    minimum   integer not null,
    present   integer not null,
    families  integer not null,
    community integer not null,
    note_sealed bytea,
    reason_sealed bytea,
    primary key (office_id, event_id, version)
);
select pulih.declare_table('group_conclusion', 'tenant', 'select, insert');
alter table pulih.group_conclusion add constraint fk_group_conclusion_change foreign key (office_id, event_id, version) references pulih.group_change (office_id, event_id, version);
create unique index group_conclusion_id on pulih.group_conclusion (office_id, id);

create table pulih.group_attendance (
    office_id   uuid not null,
    event_id    uuid not null,
    version     integer not null,
    episode_id  uuid not null,
    id          uuid not null,
    state       text not null check (state in ('came', 'late', 'excused', 'absent')),
    relation    text,
    relatives   integer not null check (relatives between 0 and 20),
    reason_sealed bytea,
    private_sealed bytea,
    activity_id uuid,
    primary key (office_id, event_id, version, episode_id)
);
select pulih.declare_table('group_attendance', 'tenant', 'select, insert');
alter table pulih.group_attendance add constraint fk_group_attendance_conclusion foreign key (office_id, event_id, version) references pulih.group_conclusion (office_id, event_id, version);
alter table pulih.group_attendance add constraint fk_group_attendance_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
alter table pulih.group_attendance add constraint fk_group_attendance_activity foreign key (office_id, activity_id) references pulih.activity (office_id, id);
create unique index group_attendance_id on pulih.group_attendance (office_id, id);
create index group_attendance_episode on pulih.group_attendance (office_id, episode_id);

create table pulih.group_cancellation (
    office_id uuid not null,
    event_id  uuid not null,
    version   integer not null,
    id        uuid not null,
    reason_sealed bytea not null,
    primary key (office_id, event_id)
);
select pulih.declare_table('group_cancellation', 'tenant', 'select, insert');
alter table pulih.group_cancellation add constraint fk_group_cancellation_change foreign key (office_id, event_id, version) references pulih.group_change (office_id, event_id, version);
create unique index group_cancellation_id on pulih.group_cancellation (office_id, id);

create table pulih.group_contract (
    office_id   uuid not null,
    event_id    uuid not null,
    episode_id  uuid not null,
    id          uuid not null,
    way         text not null check (way in ('screen', 'paper')),
    text_sealed bytea not null,
    name_sealed bytea,
    signature_sealed bytea,
    signed_at   timestamptz not null,
    recorded_by uuid not null,
    primary key (office_id, event_id, episode_id)
);
select pulih.declare_table('group_contract', 'tenant', 'select, insert');
alter table pulih.group_contract add constraint fk_group_contract_event foreign key (office_id, event_id) references pulih.group_event (office_id, id);
alter table pulih.group_contract add constraint fk_group_contract_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
create unique index group_contract_id on pulih.group_contract (office_id, id);

-- Group counselling is an activity of its own (S001).
alter table pulih.activity drop constraint activity_kind_check;
alter table pulih.activity add constraint activity_kind_check check (kind in ('visit', 'information', 'relapse-prevention',
    'positive-activity', 'progress-review', 'vocational', 'networking', 'group-meeting', 'group-counselling'));

-- Why: an activity that never took place cannot be corrected into one that did. It stays, and it fulfils nothing any more.
create table pulih.activity_withdrawal (
    office_id    uuid not null,
    activity_id  uuid not null,
    reason_sealed bytea not null,
    withdrawn_by uuid not null,
    withdrawn_at timestamptz not null,
    primary key (office_id, activity_id)
);
select pulih.declare_table('activity_withdrawal', 'tenant', 'select, insert');
alter table pulih.activity_withdrawal add constraint fk_activity_withdrawal_activity foreign key (office_id, activity_id) references pulih.activity (office_id, id);

create or replace view pulih.episode_fact with (security_invoker = true) as
select a.office_id, a.episode_id, a.id, a.kind, a.day, null::text as moment
from pulih.activity a
where not exists (select from pulih.activity b where b.office_id = a.office_id and b.amends = a.id)
  and not exists (select from pulih.activity_withdrawal w where w.office_id = a.office_id and w.activity_id = a.id)
union all
select s.office_id, s.episode_id, s.id, s.instrument, s.taken_on, s.moment
from pulih.assessment s
where not exists (select from pulih.assessment b where b.office_id = s.office_id and b.amends = s.id)
  and coalesce(s.scores ->> 'valid', 'true') = 'true'
union all
select u.office_id, u.episode_id, u.id, 'urine-test', u.taken_on, u.moment
from pulih.urine_test u
where not exists (select from pulih.urine_test b where b.office_id = u.office_id and b.amends = u.id)
  and u.overall <> 'invalid';
