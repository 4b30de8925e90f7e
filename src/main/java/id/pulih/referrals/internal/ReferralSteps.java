package id.pulih.referrals.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Which step may follow which, and when an answer is late. Pure; the cases are in {@code cases/referrals.yaml}. */
final class ReferralSteps {

    /** What may be recorded on the page of a referral, by its state. Proposing is an act of its own: it makes the letter. */
    private static final Map<String, List<String>> NEXT = Map.of(
            "draft", List.of("client-withdrew", "office-withdrew"),
            "proposed", List.of("accepted", "refused", "client-withdrew", "office-withdrew"),
            "accepted", List.of("done", "client-withdrew", "office-withdrew"));

    static final List<String> ALL = List.of("accepted", "refused", "done", "client-withdrew", "office-withdrew");

    private ReferralSteps() {}

    /** Codes of {@code referrals.step.*}. */
    static List<String> after(String state) {
        return NEXT.getOrDefault(state, List.of());
    }

    static String state(String step) {
        return step.endsWith("-withdrew") ? "withdrawn" : step;
    }

    static String cause(String step) {
        return step.equals("client-withdrew") ? "client" : step.equals("office-withdrew") ? "office" : "recipient";
    }

    /** A refusal needs its reason and feedback its words; what the client withdraws needs none. */
    static boolean needsWords(String step) {
        return step.equals("refused") || step.equals("done") || step.equals("office-withdrew");
    }

    /** On the last day it is not late yet. */
    static boolean late(String state, LocalDate since, LocalDate today, int answerDays, int feedbackDays) {
        return switch (state) {
            case "proposed" -> since.plusDays(answerDays).isBefore(today);
            case "accepted" -> since.plusDays(feedbackDays).isBefore(today);
            default -> false;
        };
    }
}
