package id.pulih.activities;

import id.pulih.platform.Coded;

/** What was done (S004:490-590). Of a group meeting only the attendance is kept here. */
public enum ActivityKind implements Coded {
    VISIT, INFORMATION, RELAPSE_PREVENTION, POSITIVE_ACTIVITY, PROGRESS_REVIEW, VOCATIONAL, NETWORKING, GROUP_MEETING
}
