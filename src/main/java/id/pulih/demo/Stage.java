package id.pulih.demo;

import org.jspecify.annotations.Nullable;

/**
 * Where a demo client stands.
 *
 * @param programme null for a client without a programme yet
 * @param day       how many days ago the programme started
 * @param diligence what has been entered: all that was open, all but the newest visits, or only the first measurements
 * @param ending    pause, moved, completed or completed-with-reason; null when it runs
 * @param gain      points each quality-of-life answer rises from the first to the last measurement
 */
record Stage(String name, @Nullable String programme, int day, Diligence diligence, boolean assigned,
        @Nullable String ending, int gain) {

    enum Diligence { ALL, LATE, FIRST, NONE }

    private static final String AFTERCARE = "pasca-2019";
    private static final String CONTINUED = "bina-lanjut";

    /** The stages each office shows, in the order of its clients. */
    static java.util.List<Stage> all() {
        return java.util.List.of(
                new Stage("registered", null, 0, Diligence.NONE, false, null, 0),
                new Stage("opened-today", AFTERCARE, 0, Diligence.NONE, false, null, 0),
                new Stage("first-week", AFTERCARE, 5, Diligence.FIRST, true, null, 0),
                new Stage("month-1-late", AFTERCARE, 19, Diligence.NONE, true, null, 0),
                new Stage("month-1", AFTERCARE, 24, Diligence.ALL, true, null, 0),
                new Stage("month-2", AFTERCARE, 48, Diligence.ALL, true, null, 0),
                new Stage("month-2-late", AFTERCARE, 55, Diligence.LATE, true, null, 0),
                new Stage("month-3-slip", AFTERCARE, 80, Diligence.ALL, true, "slip", 0),
                new Stage("month-3-paused", AFTERCARE, 85, Diligence.ALL, true, "pause", 0),
                new Stage("month-4", AFTERCARE, 100, Diligence.ALL, true, null, 1),
                new Stage("past-end", AFTERCARE, 126, Diligence.ALL, true, null, 1),
                new Stage("completed", AFTERCARE, 140, Diligence.ALL, true, "completed", 1),
                new Stage("completed-with-reason", AFTERCARE, 150, Diligence.LATE, true, "completed-with-reason", 0),
                new Stage("moved", AFTERCARE, 70, Diligence.ALL, true, "moved", 0),
                new Stage("clinic", CONTINUED, 30, Diligence.ALL, false, null, 0));
    }
}
