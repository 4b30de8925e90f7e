-- Why: whatever is sealed is sealed again when its key changes, row by row and in the order of an id. Where the key of a
-- table is no single id, a row has one besides.
alter table pulih.field_key add column id uuid not null;
create unique index field_key_id on pulih.field_key (office_id, id);
alter table pulih.field_fact add column row_id uuid not null;
create unique index field_fact_row on pulih.field_fact (office_id, row_id);
alter table pulih.field_decision add column id uuid not null;
create unique index field_decision_id on pulih.field_decision (office_id, id);
