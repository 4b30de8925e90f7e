-- Why: a client who refuses an action uses a right (R30); that is something else than an action nobody could carry out.
alter table pulih.relapse_action_result drop constraint relapse_action_result_kind_check;
alter table pulih.relapse_action_result add constraint relapse_action_result_kind_check check (kind in ('done', 'refused', 'impossible'));
