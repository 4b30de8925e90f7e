-- Whom an agent accompanied in a month: found without going through the assignments of all years.
create index assignment_ending_day on pulih.assignment_ending (office_id, ended_on);
