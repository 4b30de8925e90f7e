package id.pulih.ui.internal;

import id.pulih.ui.Words;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@Configuration
class WordsConfiguration {

    /** Each module brings its own bundle; the one without suffix is Indonesian. */
    @Bean
    MessageSource messageSource() throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_en.properties"))
                .map(file -> "messages/" + String.valueOf(file.getFilename()).replace("_en.properties", ""))
                .distinct()
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Words.INDONESIAN);
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
