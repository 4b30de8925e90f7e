-- Whoever let a due day of a report pass is told once: this row is what a second run, a restart or another machine collides on.
create table pulih.report_due_notice (
    office_id uuid not null,
    period    text not null check (period ~ '^[0-9]{4}-([0-9]{2}|T[1-4])$'),
    step      text not null check (step in ('rapor', 'report', 'signature', 'receipt', 'quarterly')),
    told_at   timestamptz not null,
    primary key (office_id, period, step)
);
select pulih.declare_table('report_due_notice', 'tenant', 'select, insert');
