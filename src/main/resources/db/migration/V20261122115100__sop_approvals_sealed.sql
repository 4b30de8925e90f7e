-- What a head writes when sending a version back is sealed under the key of the office; the table is new and empty.
alter table pulih.sop_step_of_approval drop column word, add column id uuid not null, add column word_sealed bytea;
alter table pulih.sop_step_of_approval add constraint sop_step_of_approval_id unique (office_id, id);
select pulih.grant_sealing('sop_step_of_approval');
