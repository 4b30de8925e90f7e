package id.pulih.trail.internal;

import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import id.pulih.platform.SecurityLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every chain once a night, when nobody waits. */
@Component
class NightlyCheck {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyCheck.class);

    private final Offices offices;
    private final Checks checks;
    private final SecurityLog security;
    private final boolean serving;

    NightlyCheck(Offices offices, Checks checks, SecurityLog security, @Value("${pulih.verb:serve}") String verb) {
        this.offices = offices;
        this.checks = checks;
        this.security = security;
        this.serving = verb.equals("serve") || verb.equals("demo");
    }

    @Scheduled(cron = "${pulih.trail-check-cron:0 20 1 * * *}")
    void run() {
        if (!serving) {
            return;
        }
        for (Office office : offices.all()) {
            int findings = checks.run(office.id(), null).findings().size();
            if (findings > 0) {
                security.event("trail-not-whole", null, "office=" + office.code(), "findings=" + findings);
                LOG.error("The audit trail of office {} is not whole: {} findings; run verify-audit", office.code(), findings);
            }
        }
    }
}
