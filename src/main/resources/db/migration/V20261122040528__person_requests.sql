-- Why: law 27/2022 wants every request of a person recorded, answered in time, and provable afterwards. Words that may name
-- somebody are sealed under the client's key: when the key goes, the facts of the request stay as proof without identity.

create table pulih.person_request (
    office_id    uuid not null,
    id           uuid not null,
    client_id    uuid not null,
    kind         text not null check (kind in ('access', 'correction', 'restriction', 'withdrawal', 'erasure')),
    requested_by text not null check (requested_by in ('person', 'guardian', 'proxy')),
    proof_sealed bytea not null,
    how          text not null check (how in ('in-person', 'letter', 'phone')),
    asked_sealed bytea not null,
    received_at  timestamptz not null,
    due_at       timestamptz not null,
    rule         text not null,
    recorded_by  uuid not null,
    recorded_at  timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('person_request', 'tenant', 'select, insert');
alter table pulih.person_request add constraint fk_person_request_client foreign key (office_id, client_id) references pulih.client (office_id, id);
create index person_request_client on pulih.person_request (office_id, client_id, received_at);
create index person_request_due on pulih.person_request (office_id, due_at);

-- What was done about it, in order. Detail holds codes and ids only.
create table pulih.person_request_step (
    office_id     uuid not null,
    id            uuid not null,
    request_id    uuid not null,
    kind          text not null check (kind in ('taken', 'granted', 'partly', 'refused', 'carried-out', 'answered')),
    ground        text,
    reason_sealed bytea,
    detail        text not null,
    done_on       date not null,
    recorded_by   uuid not null,
    recorded_at   timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('person_request_step', 'tenant', 'select, insert');
alter table pulih.person_request_step add constraint fk_person_request_step_request foreign key (office_id, request_id) references pulih.person_request (office_id, id);
create index person_request_step_request on pulih.person_request_step (office_id, request_id, recorded_at);
