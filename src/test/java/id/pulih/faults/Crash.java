package id.pulih.faults;

/** What can happen to a telephone at the worst moment. */
enum Crash {
    TYPING(CrashedPhone::whileTyping),
    SAVING(CrashedPhone::whileSaving),
    SAVED(CrashedPhone::afterSaving),
    SENDING(CrashedPhone::whileSending),
    FETCHING(CrashedPhone::whileFetching),
    UPDATING(CrashedPhone::whileUpdating),
    CLEARED(CrashedPhone::withItsStorageCleared),
    FULL(CrashedPhone::withItsStorageFull),
    YEARS_AHEAD(CrashedPhone::twoYearsAhead),
    YEARS_BEHIND(CrashedPhone::twoYearsBehind),
    TWO_TABS(CrashedPhone::inTwoTabs),
    DOUBLE_TAP(CrashedPhone::afterADoubleTap),
    FLAPPING(CrashedPhone::onAFlappingNetwork);

    interface Course {

        void of(CrashedPhone phone) throws Exception;
    }

    private final Course course;

    Crash(Course course) {
        this.course = course;
    }

    void of(CrashedPhone phone) throws Exception {
        course.of(phone);
    }
}
