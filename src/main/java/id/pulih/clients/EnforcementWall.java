package id.pulih.clients;

import id.pulih.platform.Texts;
import java.util.List;
import java.util.Set;

/**
 * Recognises a recipient who investigates or prosecutes, however it is written. Nothing goes there by consent or for
 * care, only by the order of a court. It guards against a hurried officer, not against one who disguises the name.
 */
public final class EnforcementWall {

    /** Beginnings of words: kepolisian, Polres Sumbawa, Satresnarkoba. */
    private static final List<String> BEGINNINGS = List.of("penyidik", "penyelidik", "reserse", "satreskrim", "reskrim",
            "bareskrim", "satresnarkoba", "resnarkoba", "satnarkoba", "ditresnarkoba", "ditnarkoba", "kejaksaan", "kejari",
            "kejati", "kejagung", "pemberantasan", "penuntut", "penindakan", "interdiksi", "investigator", "prosecutor");

    private static final Set<String> WORDS = Set.of("jaksa", "intel", "intelijen", "intelligence", "brimob", "mabes", "densus");

    /** Bodies that also have hospitals, where people are treated: Rumah Sakit Bhayangkara Polda. */
    private static final List<String> BODIES = List.of("polisi", "kepolisian", "polri", "polres", "polda", "polsek", "polwil", "police");

    private static final Set<String> TREATING = Set.of("rs", "rsud", "rumkit", "sakit", "klinik", "poliklinik", "puskesmas", "hospital", "clinic");

    private EnforcementWall() {}

    /** Whether the text names somebody who investigates or prosecutes. */
    public static boolean names(String text) {
        List<String> words = List.of(Texts.folded(text).split(" "));
        boolean treating = words.stream().anyMatch(TREATING::contains);
        return words.stream().anyMatch(word -> WORDS.contains(word)
                || BEGINNINGS.stream().anyMatch(word::startsWith)
                || (!treating && BODIES.stream().anyMatch(word::startsWith)));
    }
}
