-- What a visitor corrects of a visit is a further version beside the first one, with the reason; the latest is the one that is read.
create table pulih.supervision_correction (
    office_id         uuid not null,
    visit_id          uuid not null,
    version           int not null check (version > 1),
    id                uuid not null,
    kind              text not null check (kind in ('assistance', 'supervision')),
    day               date not null,
    purposes          text[] not null check (cardinality(purposes) > 0),
    accounts          uuid[] not null,
    agents            uuid[] not null,
    place_sealed      bytea,
    companions_sealed bytea,
    summary_sealed    bytea not null,
    reason_sealed     bytea not null,
    corrected_by      uuid not null,
    corrected_at      timestamptz not null,
    primary key (office_id, visit_id, version)
);
select pulih.declare_table('supervision_correction', 'tenant', 'select, insert');
alter table pulih.supervision_correction add constraint fk_supervision_correction_visit
    foreign key (office_id, visit_id) references pulih.supervision_visit (office_id, id);
alter table pulih.supervision_correction add constraint fk_supervision_correction_by foreign key (corrected_by) references pulih.account (id);
create index supervision_correction_day on pulih.supervision_correction (office_id, day, visit_id);
