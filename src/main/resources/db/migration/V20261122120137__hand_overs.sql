-- Why: a client who moves is served on by another office, which says yes before the first one lets go. office_id never
-- changes on a row: what goes along is copied, sealed under the receiver's keys, and a stub stays.

-- What the sender proposed, with the client's consent.
create table pulih.hand_over (
    office_id       uuid not null,
    id              uuid not null,
    client_id       uuid not null,
    episode_id      uuid not null,
    receiver_office uuid not null,
    categories      text[] not null,
    papers          boolean not null,
    consent_id      uuid not null,
    proposed_by     uuid not null,
    proposed_at     timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('hand_over', 'tenant', 'select, insert');
alter table pulih.hand_over add constraint fk_hand_over_client foreign key (office_id, client_id) references pulih.client (office_id, id);
alter table pulih.hand_over add constraint fk_hand_over_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
alter table pulih.hand_over add constraint fk_hand_over_consent foreign key (office_id, consent_id) references pulih.consent (office_id, id);
alter table pulih.hand_over add constraint fk_hand_over_receiver foreign key (receiver_office) references pulih.office (id);
create index hand_over_episode on pulih.hand_over (office_id, episode_id);

-- How it ended for the sender, once.
create table pulih.hand_over_ending (
    office_id    uuid not null,
    hand_over_id uuid not null,
    state        text not null check (state in ('accepted', 'refused', 'withdrawn')),
    words_sealed bytea,
    recorded_by  uuid not null,
    recorded_at  timestamptz not null,
    primary key (office_id, hand_over_id)
);
select pulih.declare_table('hand_over_ending', 'tenant', 'select, insert');
alter table pulih.hand_over_ending add constraint fk_hand_over_ending_hand_over foreign key (office_id, hand_over_id) references pulih.hand_over (office_id, id);

-- What the receiver sees of it before accepting: a case number and figures, nobody's name. Same id as at the sender.
create table pulih.hand_over_offer (
    office_id     uuid not null,
    id            uuid not null,
    sender_office uuid not null,
    case_number   text not null,
    programme     text not null,
    starts_on     date not null,
    planned_end   date not null,
    duties_done   int not null,
    duties_open   int not null,
    categories    text[] not null,
    papers        boolean not null,
    proposed_by   uuid not null,
    proposed_at   timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('hand_over_offer', 'tenant', 'select, insert');
alter table pulih.hand_over_offer add constraint fk_hand_over_offer_sender foreign key (sender_office) references pulih.office (id);

-- The receiver's answer, once; with whom the programme goes on when it was accepted.
create table pulih.hand_over_answer (
    office_id    uuid not null,
    offer_id     uuid not null,
    state        text not null check (state in ('accepted', 'refused', 'withdrawn')),
    client_id    uuid,
    episode_id   uuid,
    known        boolean not null,
    words_sealed bytea,
    answered_by  uuid not null,
    answered_at  timestamptz not null,
    primary key (office_id, offer_id)
);
select pulih.declare_table('hand_over_answer', 'tenant', 'select, insert');
alter table pulih.hand_over_answer add constraint fk_hand_over_answer_offer foreign key (office_id, offer_id) references pulih.hand_over_offer (office_id, id);
alter table pulih.hand_over_answer add constraint fk_hand_over_answer_client foreign key (office_id, client_id) references pulih.client (office_id, id);
alter table pulih.hand_over_answer add constraint fk_hand_over_answer_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);

-- Where a fact that came along was recorded first.
create table pulih.copied_fact (
    office_id  uuid not null,
    id         uuid not null,
    episode_id uuid not null,
    offer_id   uuid not null,
    kind       text not null check (kind in ('activity', 'assessment', 'urine-test')),
    origin_id  uuid not null,
    primary key (office_id, id)
);
select pulih.declare_table('copied_fact', 'tenant', 'select, insert');
alter table pulih.copied_fact add constraint fk_copied_fact_episode foreign key (office_id, episode_id) references pulih.episode (office_id, id);
alter table pulih.copied_fact add constraint fk_copied_fact_offer foreign key (office_id, offer_id) references pulih.hand_over_offer (office_id, id);
create index copied_fact_episode on pulih.copied_fact (office_id, episode_id);
