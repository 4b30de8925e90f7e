package id.pulih.groups.internal;

import id.pulih.platform.Coded;
import java.util.List;

/** Which letters of an event: one for each client, or one list. */
enum LetterWish implements Coded {
    INVITATION_EACH("invitation"),
    INVITATION_LIST("invitation"),
    ATTENDANCE_LIST("attendance-list"),
    CONTRACT("contract"),
    COUNSELLING_RESUME("counselling-resume");

    private final String letter;

    LetterWish(String letter) {
        this.letter = letter;
    }

    /** The office's kind of letter. */
    String letter() {
        return letter;
    }

    boolean each() {
        return this == INVITATION_EACH || this == CONTRACT || this == COUNSELLING_RESUME;
    }

    /** Contracts and resumes belong to counselling, resumes once it is concluded; who is invited is invited before. */
    static List<LetterWish> of(Event event) {
        return java.util.Arrays.stream(values()).filter(each -> switch (each) {
            case INVITATION_EACH, INVITATION_LIST -> event.open();
            case ATTENDANCE_LIST -> !event.cancelled();
            case CONTRACT -> event.kind().counselling() && !event.cancelled();
            case COUNSELLING_RESUME -> event.kind().counselling() && event.concluded();
        }).toList();
    }
}
