-- The months a programme was planned for on its first day, before extensions: a rule that an office changes later must
-- not change programmes that have begun.
alter table pulih.episode add column months integer not null check (months between 1 and 24);
