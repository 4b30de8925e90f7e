package id.pulih.audit.internal;

import id.pulih.platform.DataFolder;
import id.pulih.vault.Vault;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration
@EnableScheduling
class TrailConfiguration {

    /** In the data folder unless {@code PULIH_ANCHOR_FOLDER} names another place, best on another machine. */
    @Bean
    AnchorFolder anchorFolder(DataFolder home, Vault vault, @Value("${pulih.anchor-folder:}") String folder) {
        return new AnchorFolder(folder.isBlank() ? home.file("anchors") : Path.of(folder), () -> new Chain(vault.trailMac()));
    }
}
