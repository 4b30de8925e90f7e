package id.pulih;

import id.pulih.access.Asking;
import id.pulih.access.Routes;
import id.pulih.ui.Assets;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import id.pulih.ui.Words;
import id.pulih.ui.internal.UnreadNotices;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The real pages, and a list of the templates they rendered. */
public class RecordingPages extends Pages {

    @TestConfiguration
    static class Configuration {

        @Bean
        @Primary
        RecordingPages recordingPages(Words words, Asking asking, Assets assets, Routes routes, UnreadNotices notices) {
            return new RecordingPages(words, asking, assets, routes, notices);
        }
    }

    private final Set<String> rendered = new ConcurrentSkipListSet<>();

    public RecordingPages(Words words, Asking asking, Assets assets, Routes routes, UnreadNotices notices) {
        super(words, asking, assets, routes, notices, "demo");
    }

    @Override
    public byte[] render(Ui ui, String template, Object page) {
        rendered.add(template);
        return super.render(ui, template, page);
    }

    public Set<String> rendered() {
        return Set.copyOf(rendered);
    }
}
