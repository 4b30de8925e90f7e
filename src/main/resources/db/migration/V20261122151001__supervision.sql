-- Why: assistance and supervision (S004:740-779) were on paper; what was found there is an action that stays open until data or
-- evidence say otherwise. A visit stands in the office that was visited, whoever came.
create table pulih.supervision_visit (
    office_id         uuid not null,
    id                uuid not null,
    kind              text not null check (kind in ('assistance', 'supervision')),
    day               date not null,
    purposes          text[] not null check (cardinality(purposes) > 0),
    accounts          uuid[] not null,
    agents            uuid[] not null,
    place_sealed      bytea,
    companions_sealed bytea,
    summary_sealed    bytea not null,
    visited_by        uuid not null,
    recorded_at       timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('supervision_visit', 'tenant', 'select, insert');
alter table pulih.supervision_visit add constraint fk_supervision_visit_by foreign key (visited_by) references pulih.account (id);
create index supervision_visit_day on pulih.supervision_visit (office_id, day, id);

create table pulih.supervision_finding (
    office_id     uuid not null,
    id            uuid not null,
    visit_id      uuid not null,
    purpose       text not null,
    text_sealed   bytea not null,
    action_sealed bytea not null,
    owner         uuid not null,
    due_on        date not null,
    indicator     text,
    period        text,
    at_least      boolean,
    threshold     numeric(9, 2),
    found_by      uuid not null,
    found_at      timestamptz not null,
    primary key (office_id, id),
    constraint supervision_finding_condition check (num_nulls(indicator, period, at_least, threshold) in (0, 4))
);
select pulih.declare_table('supervision_finding', 'tenant', 'select, insert');
alter table pulih.supervision_finding add constraint fk_supervision_finding_visit
    foreign key (office_id, visit_id) references pulih.supervision_visit (office_id, id);
alter table pulih.supervision_finding add constraint fk_supervision_finding_owner foreign key (owner) references pulih.account (id);
create index supervision_finding_visit on pulih.supervision_finding (office_id, visit_id);
create index supervision_finding_due on pulih.supervision_finding (office_id, due_on, id);

-- Closed once: by the data as they were then, or by evidence that somebody other than the owner names.
create table pulih.supervision_closing (
    office_id       uuid not null,
    finding_id      uuid not null,
    how             text not null check (how in ('data', 'evidence')),
    numerator       bigint,
    denominator     bigint,
    evidence_sealed bytea,
    closed_by       uuid not null,
    closed_at       timestamptz not null,
    primary key (office_id, finding_id),
    constraint supervision_closing_why check ((how = 'data') = (numerator is not null and denominator is not null)
        and (how = 'evidence') = (evidence_sealed is not null))
);
select pulih.declare_table('supervision_closing', 'tenant', 'select, insert');
alter table pulih.supervision_closing add constraint fk_supervision_closing_finding
    foreign key (office_id, finding_id) references pulih.supervision_finding (office_id, id);
