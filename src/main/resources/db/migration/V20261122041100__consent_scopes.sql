-- What a consent to give data to others says beyond its purpose and recipient: who gives, which portions, why, until what
-- event, and that it was told how to take it back (42 CFR 2.31, good practice). A consent without it gives nothing away.
create table pulih.consent_scope (
    office_id        uuid not null,
    consent_id       uuid not null,
    discloser_sealed bytea not null,
    categories       text[] not null check (cardinality(categories) > 0),
    why_sealed       bytea not null,
    until_sealed     bytea,
    revocation_told  boolean not null check (revocation_told),
    primary key (office_id, consent_id)
);
select pulih.declare_table('consent_scope', 'tenant', 'select, insert');
alter table pulih.consent_scope add constraint fk_consent_scope_consent foreign key (office_id, consent_id) references pulih.consent (office_id, id);
