package id.pulih.outcomes;

import java.util.List;

/** The clause behind a verdict: our rule, the source as document:line, and what it says in our words (id and en). */
public record Citation(String rule, String source, String text, String textEn) {

    static final String URINE = "R25";
    static final String QUALITY_OF_LIFE = "R26";
    static final String IMPROVEMENT = "R27";

    /** The clauses of all verdicts. Verified 2026-11-22 against source 004, lines 632-642. */
    static final List<Citation> ALL = List.of(
            new Citation(
                    URINE,
                    "S004:634",
                    "Hasil tes urin negatif menunjukkan klien pulih.",
                    "A negative urine test marks the client as recovered."),
            new Citation(
                    QUALITY_OF_LIFE,
                    "S004:635-638",
                    "Skor setiap domain kualitas hidup tergolong baik mulai dari 56 dan kurang di bawahnya.",
                    "Each quality-of-life domain is good from a score of 56 and poor below it."),
            new Citation(
                    IMPROVEMENT,
                    "S004:640-642",
                    "Peningkatan tiap domain adalah selisih skor akhir dan awal dibagi skor awal.",
                    "Improvement of a domain is the final score less the initial score, divided by the initial score."));
}
