-- Why: what was accepted is the record of the same id and is never looked up by its row; the index cost 80 bytes a visit.
drop index pulih.field_fact_row;
create unique index field_fact_row on pulih.field_fact (office_id, row_id) where answer <> 'accepted';
