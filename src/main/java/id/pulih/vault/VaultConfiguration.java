package id.pulih.vault;

import id.pulih.platform.DataFolder;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.nio.file.Path;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class VaultConfiguration {

    /** In the data folder unless {@code PULIH_MASTER_KEY_FILE} names another place. */
    @Bean
    MasterKey masterKey(DataFolder home, @Value("${pulih.master-key-file:}") String file) {
        return FileMasterKey.at(file.isBlank() ? home.file("keys/master.key") : Path.of(file));
    }

    /** Beside the master key unless {@code PULIH_ERASURE_LEDGER} names another place; best where no backup is restored over it. */
    @Bean
    ErasureLedger erasureLedger(DataFolder home, MasterKey master, @Value("${pulih.erasure-ledger:}") String file) {
        return new ErasureLedger(file.isBlank() ? home.file("keys/erasures.ledger") : Path.of(file), master);
    }

    @Bean
    SmartInitializingSingleton unlockedVault(Vault vault, Work work) {
        return () -> work.write(Scope.none(), vault::unlock);
    }
}
