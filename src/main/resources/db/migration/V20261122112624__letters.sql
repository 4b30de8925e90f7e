-- Why: what the casework sends and files is a letter with the office's head, its number and its signature. Heads and texts
-- are kept by version; a letter keeps the text it was issued with.
create table pulih.letterhead (
    office_id     uuid not null,
    version       integer not null,
    head_lines    text not null,
    address       text not null,
    phone         text,
    city          text not null,
    unit_code     text not null check (unit_code ~ '^[A-Z0-9./-]{2,30}$'),
    signer_name   text not null,
    signer_number text,
    signer_title  text not null,
    recorded_by   uuid not null,
    recorded_at   timestamptz not null,
    primary key (office_id, version)
);
select pulih.declare_table('letterhead', 'tenant', 'select, insert');

create table pulih.letter_template (
    office_id   uuid not null,
    kind        text not null,
    version     integer not null,
    pattern     text not null,
    opening     text not null,
    closing     text not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (office_id, kind, version)
);
select pulih.declare_table('letter_template', 'tenant', 'select, insert');

-- Every number that was ever taken: for a letter, or reserved for one that is to be written.
create table pulih.letter_number (
    office_id   uuid not null,
    id          uuid not null,
    kind        text not null,
    year        integer not null,
    sequence    integer not null,
    number      text not null,
    day         date not null,
    note_sealed bytea,
    taken_by    uuid not null,
    taken_at    timestamptz not null,
    primary key (office_id, id),
    constraint letter_number_once unique (office_id, kind, year, sequence)
);
select pulih.declare_table('letter_number', 'tenant', 'select, insert');

-- What became of a reserved number: whoever writes this row first decides, so it is never used and voided at once.
create table pulih.letter_number_end (
    office_id     uuid not null,
    number_id     uuid not null,
    outcome       text not null check (outcome in ('used', 'voided')),
    reason_sealed bytea,
    ended_by      uuid not null,
    ended_at      timestamptz not null,
    primary key (office_id, number_id),
    constraint letter_number_end_reason check (outcome = 'used' or reason_sealed is not null)
);
select pulih.declare_table('letter_number_end', 'tenant', 'select, insert');
alter table pulih.letter_number_end add constraint fk_letter_number_end_number foreign key (office_id, number_id) references pulih.letter_number (office_id, id);

-- About a client its text is sealed under the client's key, else under the office's.
create table pulih.letter (
    office_id             uuid not null,
    id                    uuid not null,
    number_id             uuid not null,
    kind                  text not null,
    day                   date not null,
    client_id             uuid,
    subject_kind          text not null,
    subject_id            uuid not null,
    disclosure_id         uuid,
    content_sealed        bytea,
    office_content_sealed bytea,
    issued_by             uuid not null,
    issued_at             timestamptz not null,
    primary key (office_id, id),
    constraint letter_number_used_once unique (office_id, number_id),
    constraint letter_sealed_for_its_owner check ((client_id is null) = (content_sealed is null) and (client_id is null) = (office_content_sealed is not null)),
    constraint letter_leaves_with_disclosure check (client_id is null or disclosure_id is not null)
);
select pulih.declare_table('letter', 'tenant', 'select, insert');
alter table pulih.letter add constraint fk_letter_number foreign key (office_id, number_id) references pulih.letter_number (office_id, id);
alter table pulih.letter add constraint fk_letter_client foreign key (office_id, client_id) references pulih.client (office_id, id);
alter table pulih.letter add constraint fk_letter_disclosure foreign key (office_id, disclosure_id) references pulih.disclosure (office_id, id);
create index letter_newest on pulih.letter (office_id, day desc, id desc);
create index letter_client on pulih.letter (office_id, client_id, day desc);
create index letter_subject on pulih.letter (office_id, subject_id);

-- An annulled letter stays readable and says so.
create table pulih.letter_void (
    office_id            uuid not null,
    letter_id            uuid not null,
    reason_sealed        bytea,
    office_reason_sealed bytea,
    voided_on            date not null,
    voided_by            uuid not null,
    voided_at            timestamptz not null,
    primary key (office_id, letter_id),
    constraint letter_void_reason check ((reason_sealed is null) <> (office_reason_sealed is null))
);
select pulih.declare_table('letter_void', 'tenant', 'select, insert');
alter table pulih.letter_void add constraint fk_letter_void_letter foreign key (office_id, letter_id) references pulih.letter (office_id, id);
