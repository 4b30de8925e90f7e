package id.pulih.offices.internal;

import id.pulih.rules.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the rule book once; the module of rules itself knows nothing of Spring. */
@Configuration
class RuleBook {

    @Bean
    Rules rules() {
        return Rules.load();
    }
}
