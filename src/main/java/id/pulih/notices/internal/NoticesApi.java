package id.pulih.notices.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.ui.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices for programs: the codes, and the same words as on the page. */
@RestController
class NoticesApi {

    record Item(UUID id, UUID office, String kind, String subjectKind, UUID subject, @Nullable String caseNumber, String detail,
            String text, Instant at, boolean read) {}

    record Page(List<Item> items, @Nullable UUID next) {}

    private final Asking asking;
    private final NoticeStore store;
    private final Words words;

    NoticesApi(Asking asking, NoticeStore store, Words words) {
        this.asking = asking;
        this.store = store;
        this.words = words;
    }

    @GetMapping("/api/v1/notices")
    Page list(@RequestParam(required = false) @Nullable UUID before,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        Asker asker = asking.now();
        Locale locale = language != null && language.startsWith("en") ? Locale.ENGLISH : Words.INDONESIAN;
        List<NoticeRow> found = store.page(asker, before);
        List<NoticeRow> rows = found.subList(0, Math.min(found.size(), NoticeStore.PAGE));
        return new Page(rows.stream().map(row -> item(locale, row)).toList(), found.size() > rows.size() ? rows.getLast().id() : null);
    }

    private Item item(Locale locale, NoticeRow row) {
        return new Item(row.id(), row.office(), row.kind(), row.subjectKind(), row.subject(), row.caseNumber(), row.detail(),
                words.say(locale, "notice." + row.kind(), row.args(words, locale)), row.toldAt(), row.read());
    }
}
