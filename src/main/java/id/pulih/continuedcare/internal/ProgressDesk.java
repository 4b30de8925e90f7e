package id.pulih.continuedcare.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Received;
import id.pulih.continuedcare.internal.CarePage.Heading;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens and keeps progress forms. Joins the caller's transaction. */
@Component
class ProgressDesk {

    private final CareViews views;
    private final ProgressForms forms;
    private final Episodes episodes;
    private final Received received;

    ProgressDesk(CareViews views, ProgressForms forms, Episodes episodes, Received received) {
        this.views = views;
        this.forms = forms;
        this.episodes = episodes;
        this.received = received;
    }

    Heading heading(Asker asker, UUID id) {
        return views.heading(asker, views.episode(asker, id));
    }

    /** What is stored now as the fields of the form, with the id and version of the next save. */
    Map<String, String> stored(Asker asker, UUID id, VisitNumber number) {
        var fields = new LinkedHashMap<>(Map.of("id", Ids.next().toString(), "version", "0"));
        forms.open(asker, views.episode(asker, id), number).ifPresent(form -> {
            fields.putAll(form.values());
            fields.put("version", String.valueOf(form.version()));
        });
        return fields;
    }

    void save(Asker asker, UUID id, VisitNumber number, Input input) {
        Episode episode = episodes.needOpen(asker, views.episode(asker, id));
        ProgressForm form = ProgressForm.read(input);
        input.check();
        if (received.first(asker, form.id(), "progress-form " + id + " " + number.path(), input)) {
            forms.save(asker, episode, number, form);
        }
    }
}
