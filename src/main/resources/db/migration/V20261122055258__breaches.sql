-- Why: law 27/2022 art. 46 wants a breach told in writing within 3 x 24 hours: what, when, how, and what was done about it.

create table pulih.breach (
    office_id    uuid not null,
    id           uuid not null,
    about_office uuid not null,
    account_id   uuid,
    from_at      timestamptz not null,
    to_at        timestamptz not null,
    noticed_at   timestamptz not null,
    due_at       timestamptz not null,
    what_sealed  bytea not null,
    recorded_by  uuid not null,
    recorded_at  timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('breach', 'tenant', 'select, insert');
alter table pulih.breach add constraint fk_breach_about_office foreign key (about_office) references pulih.office (id);

-- What the notice says in words; the latest of a section counts, the earlier ones stay.
create table pulih.breach_text (
    office_id   uuid not null,
    id          uuid not null,
    breach_id   uuid not null,
    section     text not null check (section in ('cause', 'handling', 'recovery', 'contact')),
    text_sealed bytea not null,
    written_by  uuid not null,
    written_at  timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('breach_text', 'tenant', 'select, insert');
alter table pulih.breach_text add constraint fk_breach_text_breach foreign key (office_id, breach_id) references pulih.breach (office_id, id);
create index breach_text_breach on pulih.breach_text (office_id, breach_id, written_at);
