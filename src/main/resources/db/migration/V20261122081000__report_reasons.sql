-- Why: who corrects what was told says why, as for an activity.
alter table pulih.field_report add column reason_sealed bytea;
select pulih.grant_sealing('field_report');
