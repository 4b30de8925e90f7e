-- Why: one person with two records gets half of the care twice. A record is never moved or overwritten: the one that gives
-- way points to the one that is kept, and the pointer can be taken back.
create table pulih.client_merge_proposal (
    office_id     uuid not null,
    id            uuid not null,
    one_id        uuid not null,
    other_id      uuid not null,
    reason_sealed bytea not null,
    proposed_by   uuid not null,
    proposed_at   timestamptz not null,
    primary key (office_id, id),
    check (one_id <> other_id)
);
select pulih.declare_table('client_merge_proposal', 'tenant', 'select, insert');
alter table pulih.client_merge_proposal add constraint fk_client_merge_one foreign key (office_id, one_id) references pulih.client (office_id, id);
alter table pulih.client_merge_proposal add constraint fk_client_merge_other foreign key (office_id, other_id) references pulih.client (office_id, id);
create index client_merge_one on pulih.client_merge_proposal (office_id, one_id);
create index client_merge_other on pulih.client_merge_proposal (office_id, other_id);

-- parts: what the kept record took from the other one; before_sealed: what it said of itself until then.
create table pulih.client_merge_decision (
    office_id     uuid not null,
    proposal_id   uuid not null,
    outcome       text not null check (outcome in ('merged', 'different')),
    kept_id       uuid,
    merged_id     uuid,
    parts         text[] not null,
    before_sealed bytea,
    after_sealed  bytea,
    decided_by    uuid not null,
    decided_at    timestamptz not null,
    primary key (office_id, proposal_id),
    constraint client_merge_decision_whole check ((outcome = 'merged') = (kept_id is not null and merged_id is not null and before_sealed is not null and after_sealed is not null))
);
select pulih.declare_table('client_merge_decision', 'tenant', 'select, insert');
alter table pulih.client_merge_decision add constraint fk_client_merge_decision_proposal foreign key (office_id, proposal_id) references pulih.client_merge_proposal (office_id, id);
alter table pulih.client_merge_decision add constraint fk_client_merge_kept foreign key (office_id, kept_id) references pulih.client (office_id, id);
alter table pulih.client_merge_decision add constraint fk_client_merge_merged foreign key (office_id, merged_id) references pulih.client (office_id, id);
create index client_merge_kept on pulih.client_merge_decision (office_id, kept_id);
create index client_merge_merged on pulih.client_merge_decision (office_id, merged_id);

create table pulih.client_merge_undo (
    office_id     uuid not null,
    proposal_id   uuid not null,
    reason_sealed bytea not null,
    undone_by     uuid not null,
    undone_at     timestamptz not null,
    primary key (office_id, proposal_id)
);
select pulih.declare_table('client_merge_undo', 'tenant', 'select, insert');
alter table pulih.client_merge_undo add constraint fk_client_merge_undo_decision foreign key (office_id, proposal_id) references pulih.client_merge_decision (office_id, proposal_id);

-- The same person in two offices: each keeps its own record; both know the other's case number once both agreed, and which
-- office serves. One row in each office under the same id.
create table pulih.client_link (
    office_id         uuid not null,
    id                uuid not null,
    client_id         uuid not null,
    side              text not null check (side in ('asking', 'asked')),
    other_office_id   uuid not null,
    other_case_number text,
    asked_by          uuid not null,
    asked_at          timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('client_link', 'tenant', 'select, insert');
alter table pulih.client_link add constraint fk_client_link_client foreign key (office_id, client_id) references pulih.client (office_id, id);
alter table pulih.client_link add constraint fk_client_link_office foreign key (other_office_id) references pulih.office (id);
create index client_link_client on pulih.client_link (office_id, client_id);

create table pulih.client_link_decision (
    office_id         uuid not null,
    link_id           uuid not null,
    outcome           text not null check (outcome in ('accepted', 'refused')),
    serving_office_id uuid,
    other_case_number text,
    decided_by        uuid not null,
    decided_at        timestamptz not null,
    primary key (office_id, link_id),
    check ((outcome = 'accepted') = (serving_office_id is not null))
);
select pulih.declare_table('client_link_decision', 'tenant', 'select, insert');
alter table pulih.client_link_decision add constraint fk_client_link_decision_link foreign key (office_id, link_id) references pulih.client_link (office_id, id);
alter table pulih.client_link_decision add constraint fk_client_link_serving foreign key (serving_office_id) references pulih.office (id);
