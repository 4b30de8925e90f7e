package id.pulih.activities;

import id.pulih.platform.Coded;

/** What a note is for in the quarterly report (S004:734-735). */
public enum ReportTag implements Coded { SUPPORTING, HINDERING, RECOMMENDATION }
