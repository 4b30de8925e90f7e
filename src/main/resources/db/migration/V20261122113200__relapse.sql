-- A return to use within an episode: what was reported, how it was graded, what the grade asks for, and how it was answered.
-- Every step is a row of its own; the newest grading and owner count, and a key lets one answer stand and no second.

create table pulih.relapse_event (
    office_id    uuid not null,
    id           uuid not null,
    episode_id   uuid not null,
    used_on      date not null,
    known_by     text not null check (known_by in ('client', 'family', 'agent', 'officer', 'urine', 'other')),
    origin_kind  text check (origin_kind in ('activity', 'urine-test')),
    origin_id    uuid,
    words_sealed bytea,
    recorded_by  uuid not null,
    recorded_at  timestamptz not null,
    primary key (office_id, id),
    check ((origin_kind is null) = (origin_id is null))
);
select pulih.declare_table('relapse_event', 'tenant', 'select, insert');
alter table pulih.relapse_event add constraint fk_relapse_event_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
create index relapse_event_episode on pulih.relapse_event (office_id, episode_id, used_on);
create unique index relapse_event_origin on pulih.relapse_event (office_id, origin_id) where origin_id is not null;

-- What a person decided after the four questions; a further one takes its place and leaves it readable.
create table pulih.relapse_grading (
    office_id     uuid not null,
    id            uuid not null,
    event_id      uuid not null,
    episode_id    uuid not null,
    number        integer not null,
    again         text not null check (again in ('yes', 'no', 'unknown')),
    noticed       text not null check (noticed in ('yes', 'no', 'unknown')),
    helped_first  text not null check (helped_first in ('yes', 'no', 'unknown')),
    signs         text[] not null check (signs <@ array['tolerance', 'withdrawal', 'craving']),
    counted       integer not null,
    proposed      text not null check (proposed in ('slip', 'lapse', 'relapse')),
    because       text not null,
    grade         text not null check (grade in ('slip', 'lapse', 'relapse')),
    handled_by    text not null check (handled_by in ('office', 'community-recovery', 'facility')),
    reason_sealed bytea,
    decided_by    uuid not null,
    decided_at    timestamptz not null,
    primary key (office_id, id),
    constraint relapse_grading_number unique (office_id, event_id, number),
    check (grade = proposed or reason_sealed is not null)
);
select pulih.declare_table('relapse_grading', 'tenant', 'select, insert');
alter table pulih.relapse_grading add constraint fk_relapse_grading_event foreign key (office_id, event_id) references pulih.relapse_event (office_id, id);
alter table pulih.relapse_grading add constraint fk_relapse_grading_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
create index relapse_grading_episode on pulih.relapse_grading (office_id, episode_id);

-- What the grade asks for; carried_from names the action of an earlier grading that answered the same.
create table pulih.relapse_action (
    office_id    uuid not null,
    id           uuid not null,
    event_id     uuid not null,
    grading_id   uuid not null,
    episode_id   uuid not null,
    kind         text not null check (kind in ('state-review', 'urine', 'activity-plan', 'brief-intervention', 'crisis-plan',
        'treatment-plan', 'motivational-interview', 'closer-attention', 'detoxification', 'rehabilitation')),
    place        integer not null,
    due_on       date not null,
    carried_from uuid,
    primary key (office_id, id),
    constraint relapse_action_kind unique (office_id, grading_id, kind)
);
select pulih.declare_table('relapse_action', 'tenant', 'select, insert');
alter table pulih.relapse_action add constraint fk_relapse_action_grading foreign key (office_id, grading_id) references pulih.relapse_grading (office_id, id);
alter table pulih.relapse_action add constraint fk_relapse_action_event foreign key (office_id, event_id) references pulih.relapse_event (office_id, id);
alter table pulih.relapse_action add constraint fk_relapse_action_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
create index relapse_action_event on pulih.relapse_action (office_id, event_id);
create index relapse_action_episode on pulih.relapse_action (office_id, episode_id);

create table pulih.relapse_action_owner (
    office_id   uuid not null,
    id          uuid not null,
    action_id   uuid not null,
    episode_id  uuid not null,
    number      integer not null,
    role        text not null check (role in ('agent', 'officer', 'counsellor')),
    account_id  uuid,
    assigned_by uuid not null,
    assigned_at timestamptz not null,
    primary key (office_id, id),
    constraint relapse_action_owner_number unique (office_id, action_id, number)
);
select pulih.declare_table('relapse_action_owner', 'tenant', 'select, insert');
alter table pulih.relapse_action_owner add constraint fk_relapse_action_owner_action foreign key (office_id, action_id) references pulih.relapse_action (office_id, id);
alter table pulih.relapse_action_owner add constraint fk_relapse_action_owner_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
alter table pulih.relapse_action_owner add constraint fk_relapse_action_owner_account foreign key (account_id) references pulih.account (id);

create table pulih.relapse_action_result (
    office_id    uuid not null,
    action_id    uuid not null,
    episode_id   uuid not null,
    kind         text not null check (kind in ('done', 'waived')),
    on_day       date not null,
    words_sealed bytea not null,
    fact_kind    text check (fact_kind in ('urine-test', 'referral')),
    fact_id      uuid,
    decided_by   uuid not null,
    decided_at   timestamptz not null,
    primary key (office_id, action_id),
    check ((fact_kind is null) = (fact_id is null))
);
select pulih.declare_table('relapse_action_result', 'tenant', 'select, insert');
alter table pulih.relapse_action_result add constraint fk_relapse_action_result_action foreign key (office_id, action_id) references pulih.relapse_action (office_id, id);
alter table pulih.relapse_action_result add constraint fk_relapse_action_result_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);

-- What a relapse did to the programme, once a person confirmed it.
create table pulih.relapse_programme (
    office_id    uuid not null,
    event_id     uuid not null,
    episode_id   uuid not null,
    step         text not null check (step in ('on-hold', 'closed-by-referral', 'was-on-hold')),
    from_day     date not null,
    confirmed_by uuid not null,
    confirmed_at timestamptz not null,
    primary key (office_id, event_id)
);
select pulih.declare_table('relapse_programme', 'tenant', 'select, insert');
alter table pulih.relapse_programme add constraint fk_relapse_programme_event foreign key (office_id, event_id) references pulih.relapse_event (office_id, id);
alter table pulih.relapse_programme add constraint fk_relapse_programme_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);

create table pulih.relapse_closing (
    office_id    uuid not null,
    event_id     uuid not null,
    episode_id   uuid not null,
    result       text not null check (result in ('recovering', 'in-treatment', 'lost', 'mistaken', 'other')),
    closed_on    date not null,
    words_sealed bytea not null,
    decided_by   uuid not null,
    decided_at   timestamptz not null,
    primary key (office_id, event_id)
);
select pulih.declare_table('relapse_closing', 'tenant', 'select, insert');
alter table pulih.relapse_closing add constraint fk_relapse_closing_event foreign key (office_id, event_id) references pulih.relapse_event (office_id, id);
alter table pulih.relapse_closing add constraint fk_relapse_closing_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
