-- Entries from before the chain cannot be chained honestly: nothing tells whether they are as they were written. They stay
-- readable under a name that says so, and nothing is added to them.
alter table pulih.audit_entry rename to audit_entry_unchained;
alter table pulih.audit_entry_unchained rename constraint audit_entry_pkey to audit_entry_unchained_pkey;
alter index pulih.audit_entry_subject rename to audit_entry_unchained_subject;
revoke insert on pulih.audit_entry_unchained from ${runtime};
update pulih.table_kind set table_name = 'audit_entry_unchained' where table_name = 'audit_entry';

-- One chain per office: mac = HMAC(key outside the database, mac of the entry before it and every field of this one).
create table pulih.audit_entry (
    office_id    uuid not null,
    seq          bigint not null check (seq > 0),
    id           uuid not null,
    at           timestamptz not null,
    account_id   uuid,
    roles        text not null,
    action       text not null,
    subject_kind text not null,
    subject_id   uuid,
    purpose      text not null,
    detail       text not null,
    mac          bytea not null,
    primary key (office_id, seq)
);
select pulih.declare_table('audit_entry', 'tenant', 'select, insert');
create index audit_entry_subject on pulih.audit_entry (office_id, subject_id, seq);
create index audit_entry_account on pulih.audit_entry (office_id, account_id, seq);

-- The end of each chain. Its own mac tells a head that somebody else has written; the anchors outside the database tell an
-- old one that was put back.
create table pulih.audit_head (
    office_id uuid not null primary key,
    seq       bigint not null,
    mac       bytea not null,
    head_mac  bytea not null
);
select pulih.declare_table('audit_head', 'tenant', 'select, insert, update');
