package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.clients.Clients;
import id.pulih.episodes.Episode;
import id.pulih.offices.OfficeRules;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.platform.Problem;
import id.pulih.platform.Work;
import id.pulih.referrals.internal.NeedRows;
import id.pulih.referrals.internal.Plan;
import id.pulih.referrals.internal.PlanPage;
import id.pulih.referrals.internal.PlanStore;
import id.pulih.rules.RuleIds;
import id.pulih.ui.Form;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of a plan together; opening them is a logged reading of the client. */
@Component
class PlanDesk {

    private final Work work;
    private final Clock clock;
    private final Audit audit;
    private final Clients clients;
    private final OfficeRules rules;
    private final PlanStore.Rows rows;

    PlanDesk(Work work, Clock clock, Audit audit, Clients clients, OfficeRules rules, PlanStore.Rows rows) {
        this.work = work;
        this.clock = clock;
        this.audit = audit;
        this.clients = clients;
        this.rules = rules;
        this.rows = rows;
    }

    LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }

    Plan current(Asker asker, Episode episode) {
        return work.read(asker.own("care"), () -> rows.plans().of(asker, episode)).stream().findFirst().orElseGet(Plan::none);
    }

    PlanPage.Heading heading(Asker asker, Episode episode) {
        var client = clients.get(asker, episode.client());
        return new PlanPage.Heading("/episode/" + episode.id(), client.alias(), client.caseNumber());
    }

    PlanPage page(Asker asker, Episode episode, @Nullable Form form, @Nullable Problem refusal) {
        return work.write(asker.own("care"), () -> {
            audit.record(asker, "plan-read", "episode", episode.id(), "");
            List<NeedRows.Need> needs = rows.needs().of(asker, episode);
            LocalDate until = episode.calendar().startsOn().plusDays(rules.integer(asker.office(), RuleIds.PROGRAMME_FIRST_HALF_DAYS, today(asker)) - 1L);
            Form shown = form == null
                    ? Form.of(Map.of("id", Ids.next().toString(), "foundOn", Dates.typed(today(asker))))
                    : form;
            return new PlanPage(heading(asker, episode), episode.endedOn() == null, needs, rows.needs().reports(asker, episode),
                    rows.plans().of(asker, episode), rows.reviews().of(asker, episode), needs.isEmpty() && until.isBefore(today(asker)) ? until : null,
                    rules.citation(RuleIds.PROGRAMME_INITIAL_ASSESSMENT_MONTH), shown, refusal);
        });
    }
}
