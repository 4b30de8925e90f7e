-- A certificate keeps who headed the office on its day: printed again years later it must not name a later head.
alter table pulih.certificate add column head_name text;
alter table pulih.certificate add column head_title text;
