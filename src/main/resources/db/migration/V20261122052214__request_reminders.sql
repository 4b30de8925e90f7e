-- Why: heads and the data protection officer are told once when less than a day is left, and once when it is too late.
create table pulih.person_request_reminder (
    office_id   uuid not null,
    request_id  uuid not null,
    kind        text not null check (kind in ('request-soon', 'request-late')),
    reminded_at timestamptz not null,
    primary key (office_id, request_id, kind)
);
select pulih.declare_table('person_request_reminder', 'tenant', 'select, insert');
alter table pulih.person_request_reminder add constraint fk_person_request_reminder_request foreign key (office_id, request_id) references pulih.person_request (office_id, id);
