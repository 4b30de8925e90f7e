package id.pulih.platform.internal;

import id.pulih.platform.DataFolder;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class PlatformConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The data folder ({@code PULIH_HOME}). */
    @Bean
    DataFolder dataFolder(@Value("${pulih.home}") Path home) {
        return DataFolder.at(home);
    }
}
