-- What was given away about a client, to whom, why and on what basis: by the system or outside it. A fact: never changed.
create table pulih.disclosure (
    office_id        uuid not null,
    id               uuid not null,
    client_id        uuid not null,
    serial           text not null,
    what             text not null check (what ~ '^[a-z][a-z-]{1,39}$'),
    categories       text[] not null,
    recipient_kind   text not null check (recipient_kind in ('the-person', 'family', 'health-facility', 'rehabilitation-institution', 'social-service', 'employer', 'school', 'public-office', 'data-protection-authority', 'court', 'other')),
    recipient_sealed bytea not null,
    purpose_sealed   bytea not null,
    basis            text not null check (basis in ('consent', 'the-person', 'care', 'law', 'court-order')),
    consent_id       uuid,
    order_id         uuid,
    given_by         text not null check (given_by in ('system', 'letter', 'telephone', 'in-person', 'message')),
    given_on         date not null,
    account_id       uuid not null,
    at               timestamptz not null,
    primary key (office_id, id),
    constraint disclosure_serial unique (office_id, serial),
    constraint disclosure_consent_named check (basis <> 'consent' or consent_id is not null),
    constraint disclosure_order_named check (basis <> 'court-order' or order_id is not null)
);
select pulih.declare_table('disclosure', 'tenant', 'select, insert');
alter table pulih.disclosure add constraint fk_disclosure_client foreign key (office_id, client_id) references pulih.client (office_id, id);
alter table pulih.disclosure add constraint fk_disclosure_consent foreign key (office_id, consent_id) references pulih.consent (office_id, id);
create index disclosure_client on pulih.disclosure (office_id, client_id, at desc);
create index disclosure_at on pulih.disclosure (office_id, at desc);

-- The file that left, known by its SHA-256 once it is made: it carries the serial and cannot be hashed before.
create table pulih.disclosure_document (
    office_id     uuid not null,
    disclosure_id uuid not null,
    sha256        bytea not null check (length(sha256) = 32),
    size          integer not null,
    made_at       timestamptz not null,
    primary key (office_id, disclosure_id)
);
select pulih.declare_table('disclosure_document', 'tenant', 'select, insert');
alter table pulih.disclosure_document add constraint fk_disclosure_document_disclosure foreign key (office_id, disclosure_id) references pulih.disclosure (office_id, id);
