-- What people of an office must learn without asking. The row lies with the office it is about; who reads it may sit above.

create table pulih.notice (
    office_id       uuid not null,
    id              uuid not null,
    audience_office uuid not null,
    roles           text[] not null,
    account_id      uuid,
    kind            text not null check (kind ~ '^[a-z][a-z-]{1,59}$'),
    subject_kind    text not null,
    subject_id      uuid not null,
    detail          text not null,
    told_by         uuid not null,
    told_at         timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('notice', 'tenant', 'select, insert');
alter table pulih.notice add constraint fk_notice_audience foreign key (audience_office) references pulih.office (id);
create index notice_audience on pulih.notice (office_id, audience_office, id desc);

create table pulih.notice_reading (
    office_id  uuid not null,
    notice_id  uuid not null,
    account_id uuid not null,
    read_at    timestamptz not null,
    primary key (office_id, notice_id, account_id)
);
select pulih.declare_table('notice_reading', 'tenant', 'select, insert');
alter table pulih.notice_reading add constraint fk_notice_reading_notice
    foreign key (office_id, notice_id) references pulih.notice (office_id, id);
