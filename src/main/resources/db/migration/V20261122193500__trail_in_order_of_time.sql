-- New entries come last in time. A descending index puts each at the left edge of its tree, where pages split in halves and
-- stay half empty; an ascending one fills its pages and is read backwards just as fast.
create index audit_entry_time on pulih.audit_entry (office_id, at, id);
drop index pulih.audit_entry_at;
create index audit_entry_lists on pulih.audit_entry (office_id, at) where action = 'clients-listed';
drop index pulih.audit_entry_listed;
