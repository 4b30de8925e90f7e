package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.offices.OfficeRules;
import id.pulih.platform.Coded;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import id.pulih.referrals.Field;
import id.pulih.referrals.ReferralPolicy;
import id.pulih.referrals.Resource;
import id.pulih.referrals.internal.Freshness;
import id.pulih.referrals.internal.ResourceHistory;
import id.pulih.referrals.internal.ResourcePage;
import id.pulih.referrals.internal.ResourceQueries;
import id.pulih.referrals.internal.ResourceStore;
import id.pulih.referrals.internal.ResourcesPage;
import id.pulih.referrals.internal.ServedVillages;
import id.pulih.rules.RuleIds;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of the directory together. */
@Component
class ResourceDesk {

    static final List<String> FIELDS = Arrays.stream(Field.values()).map(Coded::code).toList();

    private final Work work;
    private final OfficeRules rules;
    private final ResourceQueries queries;
    private final ResourceHistory history;
    private final ServedVillages villages;
    private final ResourceStore store;

    ResourceDesk(Work work, OfficeRules rules, ResourceQueries queries, ResourceHistory history, ServedVillages villages, ResourceStore store) {
        this.work = work;
        this.rules = rules;
        this.queries = queries;
        this.history = history;
        this.villages = villages;
        this.store = store;
    }

    LocalDate today(Asker asker) {
        return store.today(asker);
    }

    int months(Asker asker) {
        return rules.integer(asker.office(), RuleIds.REFERRAL_RESOURCE_CONFIRM_MONTHS, today(asker));
    }

    String freshness(Asker asker, Resource resource) {
        return resource.open() ? Freshness.of(resource.confirmedOn(), months(asker), today(asker)) : "ended";
    }

    /** @throws ProblemException not-found for those who serve no clients, and for an entry of another office */
    Resource need(Asker asker, UUID resource) {
        return work.read(asker.own("care"), () -> queries.get(asker, resource))
                .filter(found -> ReferralPolicy.mayKeepDirectory(asker, asker.office()))
                .orElseThrow(ProblemException.notFound());
    }

    ResourcesPage list(Asker asker, Form form) {
        String field = FIELDS.contains(form.value("field")) ? form.value("field") : "";
        int months = months(asker);
        var lines = work.read(asker.own("care"), () -> queries.find(asker, field, form.value("villageCode"))).stream()
                .map(each -> new ResourcesPage.Line("/sumber-daya/" + each.id(), each.name(), each.fields().stream().map(Coded::code).toList(),
                        each.areaName(), each.contact(), each.offers(), each.confirmedOn(),
                        each.open() ? Freshness.of(each.confirmedOn(), months, today(asker)) : "ended"))
                .toList();
        return new ResourcesPage(form, FIELDS, lines, months);
    }

    ResourcePage page(Asker asker, UUID id, Form form, @Nullable Problem problem) {
        Resource resource = need(asker, id);
        return work.read(asker.own("care"), () -> new ResourcePage("/sumber-daya/" + id, resource, freshness(asker, resource), months(asker),
                rules.citation(RuleIds.REFERRAL_RESOURCE_CONFIRM_MONTHS), villages.written(resource.villages()).lines().toList(),
                partner(resource.institution()), history.versions(asker, id), history.confirmations(asker, id), form, problem));
    }

    private @Nullable String partner(@Nullable UUID id) {
        return history.partners().stream().filter(each -> each.id().equals(id)).map(ResourceHistory.Partner::name).findFirst().orElse(null);
    }

    List<Option> institutions() {
        return work.read(Scope.none(), history::partners).stream().map(each -> new Option(each.id().toString(), each.name())).toList();
    }

    /** As the form shows an entry. */
    Map<String, String> values(Resource resource) {
        var values = new LinkedHashMap<String, String>();
        values.put("id", resource.id().toString());
        values.put("version", String.valueOf(resource.version()));
        values.put("name", resource.name());
        values.put("fields", resource.fields().stream().map(Coded::code).collect(Collectors.joining("\n")));
        values.put("areaCode", resource.areaCode());
        values.put("address", resource.address());
        values.put("contact", resource.contact());
        values.put("openingHours", resource.openingHours());
        values.put("offers", resource.offers());
        values.put("cost", resource.cost());
        values.put("villages", villages.written(resource.villages()));
        values.put("institution", Objects.toString(resource.institution(), ""));
        return values;
    }
}
