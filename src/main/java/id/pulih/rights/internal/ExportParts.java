package id.pulih.rights.internal;

import java.util.List;

/** Everything that is held about a person, table by table. A test compares this with the schema. */
final class ExportParts {

    private ExportParts() {}

    static final List<ExportPart> ALL = List.of(
            part("client", "client", """
                    select t.* from pulih.client t where t.office_id = :office and t.id = :client"""),
            part("papers", "client_paper", """
                    select t.* from pulih.client_paper t where t.office_id = :office and t.client_id = :client order by t.recorded_at"""),
            part("attachments", "attachment", """
                    select t.id, t.media_type, t.size, t.stored_by, t.stored_at from pulih.attachment t
                    where t.office_id = :office and t.client_id = :client order by t.stored_at"""),
            part("consents", "consent", """
                    select t.* from pulih.consent t where t.office_id = :office and t.client_id = :client order by t.recorded_at"""),
            new ExportPart("consentScopes", "consent_scope", "consent_id", """
                    select t.* from pulih.consent_scope t join pulih.consent c on c.office_id = t.office_id and c.id = t.consent_id
                    where t.office_id = :office and c.client_id = :client"""),
            new ExportPart("consentWithdrawals", "consent_withdrawal", "consent_id", """
                    select t.* from pulih.consent_withdrawal t join pulih.consent c on c.office_id = t.office_id and c.id = t.consent_id
                    where t.office_id = :office and c.client_id = :client"""),
            part("mergeProposals", "client_merge_proposal", """
                    select t.id, t.proposed_at, case when t.one_id = :client then t.reason_sealed end as reason_sealed
                    from pulih.client_merge_proposal t where t.office_id = :office and :client in (t.one_id, t.other_id) order by t.proposed_at"""),
            new ExportPart("mergeDecisions", "client_merge_decision", "proposal_id", """
                    select t.proposal_id, t.outcome, t.parts, t.decided_at, t.kept_id = :client as kept,
                        case when t.kept_id = :client then t.before_sealed end as before_sealed,
                        case when t.kept_id = :client then t.after_sealed end as after_sealed
                    from pulih.client_merge_decision t
                    join pulih.client_merge_proposal p on p.office_id = t.office_id and p.id = t.proposal_id
                    where t.office_id = :office and :client in (p.one_id, p.other_id) order by t.decided_at"""),
            new ExportPart("mergeUndos", "client_merge_undo", "proposal_id", """
                    select t.proposal_id, t.undone_at, case when p.one_id = :client then t.reason_sealed end as reason_sealed
                    from pulih.client_merge_undo t
                    join pulih.client_merge_proposal p on p.office_id = t.office_id and p.id = t.proposal_id
                    where t.office_id = :office and :client in (p.one_id, p.other_id) order by t.undone_at"""),
            part("links", "client_link", """
                    select t.id, t.side, t.other_office_id, t.other_case_number, t.asked_at from pulih.client_link t
                    where t.office_id = :office and t.client_id = :client order by t.asked_at"""),
            new ExportPart("linkDecisions", "client_link_decision", "link_id", """
                    select t.link_id, t.outcome, t.serving_office_id, t.other_case_number, t.decided_at from pulih.client_link_decision t
                    join pulih.client_link l on l.office_id = t.office_id and l.id = t.link_id
                    where t.office_id = :office and l.client_id = :client order by t.decided_at"""),
            part("episodes", "episode", """
                    select t.* from pulih.episode t where t.office_id = :office and t.client_id = :client order by t.opened_at"""),
            part("episodeEndings", "episode_ending", """
                    select t.* from pulih.episode_ending t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client"""),
            part("episodeExtensions", "episode_extension", """
                    select t.* from pulih.episode_extension t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client"""),
            part("mainSubstances", "episode_substance", """
                    select t.* from pulih.episode_substance t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.number"""),
            part("episodePauses", "episode_pause", """
                    select t.* from pulih.episode_pause t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client"""),
            new ExportPart("episodeResumptions", "episode_resumption", "pause_id", """
                    select t.* from pulih.episode_resumption t
                    join pulih.episode_pause p on p.office_id = t.office_id and p.id = t.pause_id
                    join pulih.episode e on e.office_id = p.office_id and e.id = p.episode_id
                    where t.office_id = :office and e.client_id = :client"""),
            part("obligations", "obligation", """
                    select t.* from pulih.obligation t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.window_from, t.rule"""),
            new ExportPart("obligationExceptions", "obligation_exception", "obligation_id", """
                    select t.* from pulih.obligation_exception t
                    join pulih.obligation o on o.office_id = t.office_id and o.id = t.obligation_id
                    join pulih.episode e on e.office_id = o.office_id and e.id = o.episode_id
                    where t.office_id = :office and e.client_id = :client"""),
            part("assignments", "assignment", """
                    select t.* from pulih.assignment t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.from_day"""),
            new ExportPart("assignmentEndings", "assignment_ending", "assignment_id", """
                    select t.* from pulih.assignment_ending t
                    join pulih.assignment a on a.office_id = t.office_id and a.id = t.assignment_id
                    join pulih.episode e on e.office_id = a.office_id and e.id = a.episode_id
                    where t.office_id = :office and e.client_id = :client"""),
            part("activities", "activity", """
                    select t.* from pulih.activity t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.occurred_at, t.recorded_at"""),
            new ExportPart("activityWithdrawals", "activity_withdrawal", "activity_id", """
                    select t.* from pulih.activity_withdrawal t join pulih.activity a on a.office_id = t.office_id and a.id = t.activity_id
                    join pulih.episode e on e.office_id = a.office_id and e.id = a.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.withdrawn_at"""),
            new ExportPart("activityTags", "activity_tag", "activity_id", """
                    select t.activity_id, t.tag, t.tagged_at from pulih.activity_tag t join pulih.activity a on a.office_id = t.office_id and a.id = t.activity_id
                    join pulih.episode e on e.office_id = a.office_id and e.id = a.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.tagged_at"""),
            part("groupInvitations", "group_invitation", """
                    select t.* from pulih.group_invitation t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.event_id, t.version"""),
            part("groupAttendances", "group_attendance", """
                    select t.* from pulih.group_attendance t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.event_id, t.version"""),
            part("groupContracts", "group_contract", """
                    select t.* from pulih.group_contract t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.signed_at"""),
            part("quarterlyNotes", "quarterly_note", """
                    select t.id, t.tag, t.day, t.text_sealed, t.written_at from pulih.quarterly_note t where t.office_id = :office and t.client_id = :client"""),
            // The content of what still waits names who told it, as the informant of an activity; it is not handed out.
            new ExportPart("fieldFacts", "field_fact", "row_id", """
                    select t.id, t.kind, t.answer, t.reason, t.device_time, t.received_at from pulih.field_fact t
                    join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.received_at"""),
            part("fieldDecisions", "field_decision", """
                    select t.* from pulih.field_decision t
                    join pulih.field_fact f on f.office_id = t.office_id and f.id = t.fact_id and f.fingerprint = t.fingerprint
                    join pulih.episode e on e.office_id = f.office_id and e.id = f.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.decided_at"""),
            part("fieldReports", "field_report", """
                    select t.* from pulih.field_report t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.occurred_at"""),
            part("fieldNews", "field_news", """
                    select t.* from pulih.field_news t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.position"""),
            part("fieldPapers", "field_paper", """
                    select t.* from pulih.field_paper t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.printed_at"""),
            new ExportPart("fieldReceipts", "field_receipt", "fact_id", """
                    select t.code, t.fact_id, t.line, t.made_at from pulih.field_receipt t
                    where t.office_id = :office and (exists (
                            select from pulih.field_fact f join pulih.episode e on e.office_id = f.office_id and e.id = f.episode_id
                            where f.office_id = :office and f.id = t.fact_id and e.client_id = :client)
                        or exists (
                            select from pulih.field_paper p join pulih.episode e on e.office_id = p.office_id and e.id = p.episode_id
                            where p.office_id = :office and p.id = t.paper_id and e.client_id = :client))"""),
            part("assessments", "assessment", """
                    select t.* from pulih.assessment t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.taken_on, t.recorded_at"""),
            part("urineTests", "urine_test", """
                    select t.* from pulih.urine_test t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.taken_on, t.recorded_at"""),
            part("handOvers", "hand_over", """
                    select t.* from pulih.hand_over t where t.office_id = :office and t.client_id = :client order by t.proposed_at"""),
            new ExportPart("handOverEndings", "hand_over_ending", "hand_over_id", """
                    select t.* from pulih.hand_over_ending t join pulih.hand_over h on h.office_id = t.office_id and h.id = t.hand_over_id
                    where t.office_id = :office and h.client_id = :client"""),
            new ExportPart("handOverAnswers", "hand_over_answer", "offer_id", """
                    select t.offer_id, t.state, t.client_id, t.episode_id, t.known, t.answered_by, t.answered_at, o.name as sender
                    from pulih.hand_over_answer t join pulih.hand_over_offer f on f.office_id = t.office_id and f.id = t.offer_id
                    join pulih.office o on o.id = f.sender_office
                    where t.office_id = :office and t.client_id = :client"""),
            part("copiedFacts", "copied_fact", """
                    select t.* from pulih.copied_fact t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client"""),
            part("needs", "client_need", """
                    select t.* from pulih.client_need t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.recorded_at"""),
            new ExportPart("planVersions", "plan_version", "row_id", """
                    select t.* from pulih.plan_version t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.written_at"""),
            part("planReviews", "plan_review", """
                    select t.* from pulih.plan_review t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.day"""),
            part("referrals", "referral", """
                    select t.* from pulih.referral t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.drafted_at"""),
            new ExportPart("referralVersions", "referral_version", "row_id", """
                    select t.* from pulih.referral_version t
                    join pulih.referral r on r.office_id = t.office_id and r.id = t.id
                    join pulih.episode e on e.office_id = r.office_id and e.id = r.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.written_at"""),
            part("referralSteps", "referral_step", """
                    select t.* from pulih.referral_step t
                    join pulih.referral r on r.office_id = t.office_id and r.id = t.referral_id
                    join pulih.episode e on e.office_id = r.office_id and e.id = r.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.recorded_at"""),
            part("relapseEvents", "relapse_event", """
                    select t.* from pulih.relapse_event t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.recorded_at"""),
            part("relapseGradings", "relapse_grading", """
                    select t.* from pulih.relapse_grading t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.decided_at"""),
            part("relapseActions", "relapse_action", """
                    select t.* from pulih.relapse_action t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.due_on, t.place"""),
            part("relapseActionOwners", "relapse_action_owner", """
                    select t.* from pulih.relapse_action_owner t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.assigned_at"""),
            new ExportPart("relapseActionResults", "relapse_action_result", "action_id", """
                    select t.* from pulih.relapse_action_result t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.decided_at"""),
            new ExportPart("relapseProgrammes", "relapse_programme", "event_id", """
                    select t.* from pulih.relapse_programme t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.confirmed_at"""),
            new ExportPart("relapseClosings", "relapse_closing", "event_id", """
                    select t.* from pulih.relapse_closing t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.decided_at"""),
            part("certificates", "certificate", """
                    select t.* from pulih.certificate t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client"""),
            new ExportPart("certificateRevocations", "certificate_revocation", "episode_id", """
                    select t.* from pulih.certificate_revocation t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client"""),
            part("homeVisits", "home_visit", """
                    select t.* from pulih.home_visit t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.starts_at, t.version"""),
            part("progressForms", "progress_form", """
                    select t.* from pulih.progress_form t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.recorded_at"""),
            part("finalReports", "final_report", """
                    select t.* from pulih.final_report t join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.round"""),
            new ExportPart("finalReportDecisions", "final_report_decision", "report_id", """
                    select t.* from pulih.final_report_decision t
                    join pulih.final_report r on r.office_id = t.office_id and r.id = t.report_id
                    join pulih.episode e on e.office_id = r.office_id and e.id = r.episode_id
                    where t.office_id = :office and e.client_id = :client"""),
            part("procedureRuns", "sop_run", """
                    select t.id, t.sop, t.version, t.subject_kind, t.subject_id, t.started_by, t.started_at from pulih.sop_run t
                    where t.office_id = :office and t.client_id = :client order by t.started_at"""),
            part("procedureSteps", "sop_run_act", """
                    select t.id, t.run_id, t.place, t.kind, t.step, t.round, t.branch, t.missing, t.standing, t.reason_sealed, t.by_account, t.at
                    from pulih.sop_run_act t join pulih.sop_run r on r.office_id = t.office_id and r.id = t.run_id
                    where t.office_id = :office and r.client_id = :client order by t.run_id, t.place"""),
            part("disclosures", "disclosure", """
                    select t.* from pulih.disclosure t where t.office_id = :office and t.client_id = :client order by t.at"""),
            new ExportPart("disclosureDocuments", "disclosure_document", "disclosure_id", """
                    select t.* from pulih.disclosure_document t
                    join pulih.disclosure d on d.office_id = t.office_id and d.id = t.disclosure_id
                    where t.office_id = :office and d.client_id = :client"""),
            part("letters", "letter", """
                    select t.* from pulih.letter t where t.office_id = :office and t.client_id = :client order by t.issued_at"""),
            new ExportPart("letterNumbers", "letter_number", "id", """
                    select t.id, t.kind, t.number, t.day, t.taken_at from pulih.letter_number t
                    join pulih.letter l on l.office_id = t.office_id and l.number_id = t.id
                    where t.office_id = :office and l.client_id = :client order by t.taken_at"""),
            new ExportPart("letterFiles", "letter_file", "id", """
                    select t.letter_id, t.format, t.sha256, t.size, t.made_at from pulih.letter_file t
                    join pulih.letter l on l.office_id = t.office_id and l.id = t.letter_id
                    where t.office_id = :office and l.client_id = :client order by t.made_at"""),
            new ExportPart("letterVoids", "letter_void", "letter_id", """
                    select t.letter_id, t.reason_sealed, t.voided_on from pulih.letter_void t
                    join pulih.letter l on l.office_id = t.office_id and l.id = t.letter_id
                    where t.office_id = :office and l.client_id = :client"""),
            part("requests", "person_request", """
                    select t.* from pulih.person_request t where t.office_id = :office and t.client_id = :client order by t.received_at"""),
            part("requestSteps", "person_request_step", """
                    select t.* from pulih.person_request_step t
                    join pulih.person_request r on r.office_id = t.office_id and r.id = t.request_id
                    where t.office_id = :office and r.client_id = :client order by t.recorded_at"""),
            part("openings", "identity_opening", """
                    select t.* from pulih.identity_opening t where t.office_id = :office and t.client_id = :client order by t.requested_at"""),
            new ExportPart("openingDecisions", "identity_opening_decision", "opening_id", """
                    select t.* from pulih.identity_opening_decision t join pulih.identity_opening i on i.office_id = t.office_id and i.id = t.opening_id
                    where t.office_id = :office and i.client_id = :client"""),
            new ExportPart("openingClosings", "identity_opening_closing", "opening_id", """
                    select t.* from pulih.identity_opening_closing t join pulih.identity_opening i on i.office_id = t.office_id and i.id = t.opening_id
                    where t.office_id = :office and i.client_id = :client"""),
            part("courtOrders", "court_order", """
                    select t.* from pulih.court_order t where t.office_id = :office and t.client_id = :client order by t.recorded_at"""),
            new ExportPart("courtOrderDecisions", "court_order_decision", "order_id", """
                    select t.* from pulih.court_order_decision t join pulih.court_order c on c.office_id = t.office_id and c.id = t.order_id
                    where t.office_id = :office and c.client_id = :client"""),
            part("monthlyRapor", "monthly_rapor", """
                    select t.id, t.month, t.step, t.handed_on, t.word_sealed, t.at from pulih.monthly_rapor t
                    join pulih.episode e on e.office_id = t.office_id and e.id = t.episode_id
                    where t.office_id = :office and e.client_id = :client order by t.month, t.number"""),
            part("restrictions", "processing_restriction", """
                    select t.* from pulih.processing_restriction t where t.office_id = :office and t.client_id = :client order by t.begun_at"""),
            new ExportPart("restrictionEndings", "processing_restriction_ending", "restriction_id", """
                    select t.* from pulih.processing_restriction_ending t
                    join pulih.processing_restriction r on r.office_id = t.office_id and r.id = t.restriction_id
                    where t.office_id = :office and r.client_id = :client"""),
            part("restrictionExceptions", "processing_exception", """
                    select t.* from pulih.processing_exception t
                    join pulih.processing_restriction r on r.office_id = t.office_id and r.id = t.restriction_id
                    where t.office_id = :office and r.client_id = :client order by t.granted_at"""),
            part("accesses", "audit_entry", """
                    select t.at, t.action, t.purpose, t.roles, o.name as office from pulih.audit_entry t
                    left join pulih.account a on a.id = t.account_id left join pulih.office o on o.id = a.office_id
                    where t.office_id = :office and (t.subject_id = :client or t.detail like '%' || (:client)::text || '%'
                        or t.subject_id in (select e.id from pulih.episode e where e.office_id = :office and e.client_id = :client))
                    order by t.seq"""),
            part("earlierAccesses", "audit_entry_unchained", """
                    select t.at, t.action, t.purpose, o.name as office from pulih.audit_entry_unchained t
                    left join pulih.account a on a.id = t.account_id left join pulih.office o on o.id = a.office_id
                    where t.office_id = :office and (t.subject_id = :client or t.detail like '%' || (:client)::text || '%'
                        or t.subject_id in (select e.id from pulih.episode e where e.office_id = :office and e.client_id = :client))
                    order by t.at"""));

    private static ExportPart part(String name, String table, String sql) {
        return new ExportPart(name, table, "id", sql);
    }
}
