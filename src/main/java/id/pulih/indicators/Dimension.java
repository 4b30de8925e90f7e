package id.pulih.indicators;

import id.pulih.platform.Coded;

/** What a figure may be broken down by. The order is that of the stored cells: append only. */
public enum Dimension implements Coded {
    /** Everything; the value is empty. */
    ALL,
    /** The village the client lives in by the record of today. */
    VILLAGE,
    PROGRAMME,
    SEX,
    /** Age group in the year of the period; what stands now is grouped by the year the programme began. */
    AGE,
    /** The main substance as it was said, in every period; where nobody was asked, what urine tests up to the end of the period were positive for. */
    SUBSTANCE,
    /** The institution of the rehabilitation before, by its id, or by its name where it is not registered. */
    INSTITUTION,
    /** The agent who accompanied last in the period, by id; empty when nobody did. */
    AGENT
}
