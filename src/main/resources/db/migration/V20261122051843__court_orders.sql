-- The only way to those who investigate: the order of a court, recorded by one head, confirmed or refused by another person.
create table pulih.court_order (
    office_id        uuid not null,
    id               uuid not null,
    client_id        uuid not null,
    number_sealed    bytea not null,
    court_sealed     bytea not null,
    recipient_sealed bytea not null,
    orders_sealed    bytea not null,
    categories       text[] not null check (cardinality(categories) > 0),
    ordered_on       date not null,
    attachment_id    uuid not null,
    recorded_by      uuid not null,
    recorded_at      timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('court_order', 'tenant', 'select, insert');
alter table pulih.court_order add constraint fk_court_order_client foreign key (office_id, client_id) references pulih.client (office_id, id);
alter table pulih.court_order add constraint fk_court_order_attachment foreign key (office_id, attachment_id) references pulih.attachment (office_id, id);
create index court_order_client on pulih.court_order (office_id, client_id);

-- One decision per order, by somebody else; it never changes.
create table pulih.court_order_decision (
    office_id     uuid not null,
    order_id      uuid not null,
    decision      text not null check (decision in ('confirmed', 'refused')),
    reason_sealed bytea,
    decided_by    uuid not null,
    decided_at    timestamptz not null,
    primary key (office_id, order_id)
);
select pulih.declare_table('court_order_decision', 'tenant', 'select, insert');
alter table pulih.court_order_decision add constraint fk_court_order_decision_order foreign key (office_id, order_id) references pulih.court_order (office_id, id);

-- A disclosure by order of a court names it.
alter table pulih.disclosure add constraint fk_disclosure_order foreign key (office_id, order_id) references pulih.court_order (office_id, id);

-- A list about many clients by case number, taken away by the person who asked for it: numbered with the disclosures of the office.
create table pulih.list_disclosure (
    office_id  uuid not null,
    id         uuid not null,
    serial     text not null,
    what       text not null check (what ~ '^[a-z][a-z-]{1,39}$'),
    purpose    text not null check (purpose ~ '^[a-z][a-z-]{1,39}$'),
    sha256     bytea not null check (length(sha256) = 32),
    account_id uuid not null,
    given_on   date not null,
    at         timestamptz not null,
    primary key (office_id, id),
    constraint list_disclosure_serial unique (office_id, serial)
);
select pulih.declare_table('list_disclosure', 'tenant', 'select, insert');
