package id.pulih.activities;

import id.pulih.platform.Coded;

/** What was done (S004:490-590). Of what is done in a group only the own part is kept here. */
public enum ActivityKind implements Coded {
    VISIT, INFORMATION, RELAPSE_PREVENTION, POSITIVE_ACTIVITY, PROGRESS_REVIEW, VOCATIONAL, NETWORKING, GROUP_MEETING, GROUP_COUNSELLING
}
