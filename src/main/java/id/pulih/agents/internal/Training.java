package id.pulih.agents.internal;

import id.pulih.platform.Input;
import java.time.LocalDate;
import java.util.Objects;

/** Lesson hours in one topic on one day. */
public record Training(TrainingTopic topic, int hours, LocalDate date) {

    static Training read(Input input, LocalDate today) {
        TrainingTopic topic = input.needCode("topic", TrainingTopic.class);
        Integer hours = input.integer("hours", 1, 100);
        if (hours == null) {
            input.error("hours", "required");
        }
        return new Training(topic, Objects.requireNonNullElse(hours, 1), input.needPastDate("date", today));
    }

    /** A form shows a line for every topic; a line left empty was not held. */
    static boolean blankLine(Input line) {
        return line.sent("hours") && line.typed("hours").isBlank() && line.typed("date").isBlank();
    }
}
