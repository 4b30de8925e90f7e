package id.pulih.activities.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.activities.ActivityKind;
import id.pulih.activities.ActivityTags;
import id.pulih.activities.ReportTag;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recording, reading and correcting an activity. */
@RestController
class ActivityPages {

    private static final String FORM = "activities/form.jte";

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Episodes episodes;
    private final ActivityTags tags;
    private final ActivityViews views;

    ActivityPages(Asking asking, Pages pages, Work work, Episodes episodes, ActivityTags tags, ActivityViews views) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.episodes = episodes;
        this.tags = tags;
        this.views = views;
    }

    @GetMapping("/episode/{id}/kegiatan/baru")
    ResponseEntity<byte[]> choose(@PathVariable UUID id, @RequestParam(defaultValue = "") String jenis) {
        Asker asker = asking.now();
        return work.read(asker.own("care"), () -> {
            var heading = views.heading(asker, episodes.open(asker, id));
            return Coded.find(ActivityKind.class, jenis)
                    .map(kind -> pages.show(FORM, ActivityFormPage.open(heading, views.blank(asker, kind), pages.ui())))
                    .orElseGet(() -> pages.show("activities/kinds.jte", heading));
        });
    }

    @PostMapping("/episode/{id}/kegiatan/baru")
    ResponseEntity<byte[]> record(@PathVariable UUID id, HttpServletRequest request) {
        return save(id, null, Input.form(request.getParameterMap()));
    }

    @GetMapping("/episode/{id}/kegiatan/{activityId}")
    ResponseEntity<byte[]> read(@PathVariable UUID id, @PathVariable UUID activityId) {
        Asker asker = asking.now();
        return work.write(asker.reach("care"),
                () -> pages.show("activities/activity.jte", views.read(asker, episodes.get(asker, id), activityId)));
    }

    @GetMapping("/episode/{id}/kegiatan/{activityId}/koreksi")
    ResponseEntity<byte[]> correct(@PathVariable UUID id, @PathVariable UUID activityId) {
        Asker asker = asking.now();
        return work.write(asker.own("care"), () -> {
            var episode = episodes.open(asker, id);
            Form filled = views.filled(asker, episode, activityId);
            return pages.show(FORM, ActivityFormPage.correct(views.heading(asker, episode), filled, activityId, pages.ui()));
        });
    }

    @PostMapping("/episode/{id}/kegiatan/{activityId}/koreksi")
    ResponseEntity<byte[]> corrected(@PathVariable UUID id, @PathVariable UUID activityId, HttpServletRequest request) {
        return save(id, activityId, Input.form(request.getParameterMap()).with(Map.of("amends", activityId.toString())));
    }

    private ResponseEntity<byte[]> save(UUID id, @Nullable UUID corrected, Input input) {
        Asker asker = asking.now();
        var heading = work.read(asker.own("care"), () -> views.heading(asker, episodes.own(asker, id)));
        try {
            UUID stored = work.write(asker.own("care"), () -> tags.record(asker, id, input));
            return pages.to("/episode/" + id + "/kegiatan/" + stored);
        } catch (InvalidInput e) {
            return pages.again(FORM, new ActivityFormPage(heading, Form.again(e), corrected, null, ReportTag.options(pages.ui())));
        } catch (ProblemException e) {
            return pages.show(HttpStatus.valueOf(e.problem().status()), FORM,
                    new ActivityFormPage(heading, Form.again(input), corrected, e, ReportTag.options(pages.ui())));
        }
    }
}
