-- Why: a copy that turns up is told from a forgery by the SHA-256 of every file that was ever made of the letter.
create table pulih.letter_file (
    office_id uuid not null,
    id        uuid not null,
    letter_id uuid not null,
    format    text not null check (format in ('pdf', 'docx')),
    sha256    bytea not null check (length(sha256) = 32),
    size      integer not null,
    made_by   uuid not null,
    made_at   timestamptz not null,
    primary key (office_id, id)
);
select pulih.declare_table('letter_file', 'tenant', 'select, insert');
alter table pulih.letter_file add constraint fk_letter_file_letter foreign key (office_id, letter_id) references pulih.letter (office_id, id);
create index letter_file_letter on pulih.letter_file (office_id, letter_id);
