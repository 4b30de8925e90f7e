-- Who above the serving office opened a client's name, why and how long; the row lies with the client's office. What happens
-- to it later is a row of its own.

create table pulih.identity_opening (
    office_id      uuid not null,
    id             uuid not null,
    client_id      uuid not null,
    account_id     uuid not null,
    account_office uuid not null,
    kind           text not null check (kind in ('emergency', 'complaint', 'identity-conflict', 'supervision', 'other')),
    reason_sealed  bytea not null,
    alone          boolean not null,
    requested_at   timestamptz not null,
    decide_by      timestamptz,
    open_until     timestamptz,
    primary key (office_id, id),
    check (alone = (open_until is not null) and alone = (decide_by is null))
);
select pulih.declare_table('identity_opening', 'tenant', 'select, insert');
alter table pulih.identity_opening add constraint fk_identity_opening_client
    foreign key (office_id, client_id) references pulih.client (office_id, id);
alter table pulih.identity_opening add constraint fk_identity_opening_account foreign key (account_id) references pulih.account (id);
create index identity_opening_client on pulih.identity_opening (office_id, client_id, account_id);
create index identity_opening_account on pulih.identity_opening (office_id, account_id, requested_at);

-- The second person's word. The key lets one decision stand and no second.
create table pulih.identity_opening_decision (
    office_id  uuid not null,
    opening_id uuid not null,
    approved   boolean not null,
    decided_by uuid not null,
    decided_at timestamptz not null,
    open_until timestamptz,
    primary key (office_id, opening_id),
    check (approved = (open_until is not null))
);
select pulih.declare_table('identity_opening_decision', 'tenant', 'select, insert');
alter table pulih.identity_opening_decision add constraint fk_identity_opening_decision_opening
    foreign key (office_id, opening_id) references pulih.identity_opening (office_id, id);

create table pulih.identity_opening_closing (
    office_id  uuid not null,
    opening_id uuid not null,
    closed_by  uuid not null,
    closed_at  timestamptz not null,
    primary key (office_id, opening_id)
);
select pulih.declare_table('identity_opening_closing', 'tenant', 'select, insert');
alter table pulih.identity_opening_closing add constraint fk_identity_opening_closing_opening
    foreign key (office_id, opening_id) references pulih.identity_opening (office_id, id);
