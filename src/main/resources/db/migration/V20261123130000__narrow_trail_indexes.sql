-- Two of the four indexes of an entry held more than is asked of them, and a trail has an entry for every visit. Equal keys
-- share their place in a tree: without the number of the entry, all entries of an account are one key.
create index audit_entry_who on pulih.audit_entry (office_id, account_id);
drop index pulih.audit_entry_account;
create index audit_entry_about on pulih.audit_entry (office_id, subject_id);
drop index pulih.audit_entry_subject;
