-- Why: whoever looks at the figures of the whole country asks at one glance whether any of them changed since they were last
-- worked out (decision 0046). Raised by whoever writes totals, in the same transaction; what waits is counted beside it.
alter table pulih.figure_office add column turn bigint not null default 0;
