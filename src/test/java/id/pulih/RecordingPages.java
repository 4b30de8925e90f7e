package id.pulih;

import id.pulih.access.Asking;
import id.pulih.access.Routes;
import id.pulih.ui.Assets;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import id.pulih.ui.Words;
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
        RecordingPages recordingPages(Words words, Asking asking, Assets assets, Routes routes) {
            return new RecordingPages(words, asking, assets, routes);
        }
    }

    private final Set<String> rendered = new ConcurrentSkipListSet<>();

    public RecordingPages(Words words, Asking asking, Assets assets, Routes routes) {
        super(words, asking, assets, routes, "demo");
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
