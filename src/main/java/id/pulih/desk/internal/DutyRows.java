package id.pulih.desk.internal;

import id.pulih.desk.internal.EpisodePage.DutyRow;
import id.pulih.episodes.Duty;
import id.pulih.ui.Ui;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts duties into words and says where each is done. */
final class DutyRows {

    private DutyRows() {}

    /** @param open whether anything may still be recorded for the episode */
    static DutyRow row(Ui ui, UUID episode, Duty duty, boolean open) {
        boolean pending = duty.state().equals("due") || duty.state().equals("late");
        boolean excusable = open && !duty.state().equals("done") && duty.exceptionReason() == null;
        return new DutyRow(
                duty.title().in(ui.locale()),
                ui.shortDate(duty.from()) + " – " + ui.shortDate(duty.to()),
                state(duty),
                tone(duty),
                duty.owner(),
                duty.citation().rule() + " · " + duty.citation().document().code() + ":" + duty.citation().clause(),
                open && pending && !duty.upcoming() ? action(episode, duty) : null,
                excusable ? "/episode/" + episode + "/kewajiban/" + duty.id() : null,
                fact(episode, duty),
                duty.exceptionReason());
    }

    static String state(Duty duty) {
        return duty.upcoming() ? "upcoming" : duty.fulfilledLate() ? "done-late" : duty.state();
    }

    static String tone(Duty duty) {
        return switch (state(duty)) {
            case "done", "done-late" -> "good";
            case "late", "missed" -> "bad";
            case "due" -> "warn";
            default -> "";
        };
    }

    /** The entry form that fulfils a duty. */
    static String action(UUID episode, Duty duty) {
        return switch (duty.kind()) {
            case "whoqol-bref" -> "/episode/" + episode + "/whoqol/baru";
            case "urica" -> "/episode/" + episode + "/urica/baru";
            case "urine-test" -> "/episode/" + episode + "/urin/baru";
            default -> "/episode/" + episode + "/kegiatan/baru?jenis=" + duty.kind();
        };
    }

    private static @Nullable String fact(UUID episode, Duty duty) {
        if (duty.fulfilledBy() == null) {
            return null;
        }
        return switch (duty.kind()) {
            case "whoqol-bref", "urica" -> "/episode/" + episode + "/pengukuran/" + duty.fulfilledBy();
            case "urine-test" -> "/episode/" + episode + "/urin/" + duty.fulfilledBy();
            default -> "/episode/" + episode + "/kegiatan/" + duty.fulfilledBy();
        };
    }
}
