package id.pulih.episodes.internal;

import id.pulih.programmes.ProgrammeProfile;
import id.pulih.programmes.ProgrammeStart;
import id.pulih.programmes.ProgrammeTerms;
import id.pulih.programmes.Programmes;
import id.pulih.rules.Rules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The programmes, and the terms an office gives them. */
@Component
public class EpisodeRules {

    private final Rules rules = Rules.load();
    private final Programmes programmes = Programmes.load(rules);

    public List<ProgrammeProfile> programmes() {
        return programmes.all();
    }

    public Optional<ProgrammeProfile> find(String code) {
        return programmes.profile(code);
    }

    /** The profile of a programme that was stored: an unknown one is a programming error. */
    public ProgrammeProfile profile(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("No programme " + code));
    }

    public ProgrammeTerms terms(UUID office, ProgrammeProfile profile, LocalDate day) {
        return ProgrammeTerms.of(rules, profile, day);
    }

    public ProgrammeStart start(UUID office, LocalDate returnedOn, LocalDate enrolledOn) {
        return ProgrammeStart.decide(rules, returnedOn, enrolledOn);
    }
}
