package id.pulih.episodes.internal;

import id.pulih.offices.OfficeRules;
import id.pulih.programmes.ProgrammeProfile;
import id.pulih.programmes.ProgrammeStart;
import id.pulih.programmes.ProgrammeTerms;
import id.pulih.programmes.Programmes;
import id.pulih.rules.RuleIds;
import id.pulih.rules.Rules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The programmes, and the terms an office gives them. */
@Component
public class EpisodeRules {

    private final OfficeRules rules;
    private final Programmes programmes;

    public EpisodeRules(OfficeRules rules, Rules book) {
        this.rules = rules;
        this.programmes = Programmes.load(book);
    }

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

    /** Length and longest extension as the office holds them on a day (K1). */
    public ProgrammeTerms terms(UUID office, ProgrammeProfile profile, LocalDate day) {
        return new ProgrammeTerms(
                rules.integer(office, profile.durationRule(), day),
                rules.flag(office, RuleIds.PROGRAMME_MAY_EXTEND, day),
                rules.integer(office, RuleIds.PROGRAMME_MAX_EXTENSION_MONTHS, day));
    }

    /** The first day as the office decides it (K2). */
    public ProgrammeStart start(UUID office, LocalDate returnedOn, LocalDate enrolledOn) {
        return ProgrammeStart.decide(
                rules.citation(RuleIds.PROGRAMME_START_WINDOW_DAYS),
                rules.choice(office, RuleIds.PROGRAMME_START_BASIS, enrolledOn),
                rules.integer(office, RuleIds.PROGRAMME_START_WINDOW_DAYS, enrolledOn),
                returnedOn, enrolledOn);
    }
}
