-- Why: an agent says why a duty was not done (nobody met, asked for another day, the way is cut), so that the officer can
-- tell an agent who tried from one who did not. It fulfils nothing; the duty it speaks of is named by its rule.
alter table pulih.field_report add column duty text;
alter table pulih.field_report drop constraint field_report_kind_check;
alter table pulih.field_report add constraint field_report_kind_check
    check (kind in ('early-warning', 'need', 'referral-proposal', 'not-done'));
alter table pulih.field_report add constraint field_report_duty check ((duty is not null) = (kind = 'not-done'));
