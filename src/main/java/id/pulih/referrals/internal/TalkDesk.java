package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Clients;
import id.pulih.clients.DataCategory;
import id.pulih.platform.Coded;
import id.pulih.platform.Dates;
import id.pulih.platform.Problem;
import id.pulih.platform.Work;
import id.pulih.referrals.Resource;
import id.pulih.referrals.internal.NewTalk;
import id.pulih.referrals.internal.ReferralDesk;
import id.pulih.referrals.internal.ReferralStore;
import id.pulih.referrals.internal.ResourceDesk;
import id.pulih.referrals.internal.ResourceQueries;
import id.pulih.referrals.internal.Talk;
import id.pulih.referrals.internal.TalkPage;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Ui;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the form together on which officer and client choose. */
@Component
class TalkDesk {

    private final Work work;
    private final Clients clients;
    private final ReferralDesk desk;
    private final ResourceQueries resources;
    private final ResourceDesk directory;

    TalkDesk(Work work, Clients clients, ReferralDesk desk, ResourceQueries resources, ResourceDesk directory) {
        this.work = work;
        this.clients = clients;
        this.desk = desk;
        this.resources = resources;
        this.directory = directory;
    }

    TalkPage page(Asker asker, ReferralStore.Found found, Form form, List<Difference> differences, @Nullable Problem refusal) {
        var client = clients.get(asker, found.episode().client());
        var entries = entries(asker, found).stream()
                .map(each -> new TalkPage.Entry(each.id().toString(), each.name(), each.areaName() + " · " + each.offers(), directory.freshness(asker, each)))
                .toList();
        return new TalkPage("/rujukan/" + found.referral().id(), client.alias() + " · " + client.caseNumber(), found.referral().kind().code(), entries,
                NewTalk.CHOICES, Arrays.stream(DataCategory.values()).map(Coded::code).toList(), form, differences, refusal);
    }

    /** Those that serve, and those offered before though they serve no more. Nearest to the client first. */
    private List<Resource> entries(Asker asker, ReferralStore.Found found) {
        String village = clients.get(asker, found.episode().client()).villageCode();
        Talk talk = desk.talk(asker, found);
        return work.read(asker.own("care"), () -> {
            String kind = found.referral().kind().code();
            var all = new LinkedHashMap<UUID, Resource>();
            Stream.concat(resources.find(asker, kind, village).stream(), resources.find(asker, kind, "").stream())
                    .filter(Resource::open).forEach(each -> all.putIfAbsent(each.id(), each));
            talk.options().forEach(id -> resources.get(asker, id).ifPresent(each -> all.putIfAbsent(id, each)));
            return List.copyOf(all.values());
        });
    }

    List<UUID> known(Asker asker, ReferralStore.Found found) {
        return entries(asker, found).stream().map(Resource::id).toList();
    }

    Map<String, String> values(Asker asker, ReferralStore.Found found) {
        return desk.talk(asker, found).values();
    }

    /** A form that opens fresh proposes the day of today. */
    Map<String, String> opening(Asker asker, ReferralStore.Found found) {
        Map<String, String> values = values(asker, found);
        if (values.getOrDefault("discussedOn", "").isEmpty()) {
            values.put("discussedOn", Dates.typed(desk.today(asker)));
        }
        return values;
    }

    /** With names for ids and words for codes. */
    List<Difference> shown(Asker asker, ReferralStore.Found found, Map<String, String> typed, Map<String, String> stored, Ui ui) {
        Map<String, String> names = entries(asker, found).stream().collect(Collectors.toMap(each -> each.id().toString(), Resource::name));
        return Difference.between(typed, stored, field -> field).stream()
                .map(each -> new Difference(ui.t("referrals." + each.label()), words(each.label(), each.yours(), names, ui), words(each.label(), each.stored(), names, ui)))
                .toList();
    }

    private static String words(String field, String value, Map<String, String> names, Ui ui) {
        String words = switch (field) {
            case "choice" -> "referrals.choice.";
            case "categories" -> "clients.categories.";
            default -> "";
        };
        return value.lines().map(line -> words.isEmpty() ? names.getOrDefault(line, line) : ui.words().find(ui.locale(), words + line).orElse(line))
                .collect(Collectors.joining(", "));
    }
}
