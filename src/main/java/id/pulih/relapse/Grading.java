package id.pulih.relapse;

/** Proposes how grave a return to use is; a person decides (R31-R33, K16). */
public final class Grading {

    private Grading() {}

    /**
     * What an office's rules say that day.
     *
     * @param lapseFrom the use from which on it is a lapse
     * @param signs     how many signs of addiction mean a relapse
     */
    public record Limits(int lapseFrom, int signs) {}

    /** @param because names the rule to cite */
    public record Proposal(Grade grade, Because because) {}

    /** @param recorded uses that this programme has recorded in the span that counts, this one included */
    public static Proposal propose(Answers answers, int recorded, Limits limits) {
        if (answers.signs().size() >= limits.signs()) {
            return new Proposal(Grade.RELAPSE, Because.SIGNS);
        }
        if (recorded >= limits.lapseFrom()) {
            return new Proposal(Grade.LAPSE, Because.RECORDED_AGAIN);
        }
        if (answers.again() == Known.YES) {
            return new Proposal(Grade.LAPSE, answers.helpedFirst() == Known.NO ? Because.AGAIN_WITHOUT_HELP : Because.AGAIN);
        }
        return new Proposal(Grade.SLIP, switch (answers.noticed()) {
            case YES -> Because.ONCE_NOTICED;
            case NO -> Because.ONCE_WITHOUT_HELP;
            case UNKNOWN -> Because.ONCE_UNKNOWN;
        });
    }
}
