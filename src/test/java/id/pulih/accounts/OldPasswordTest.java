package id.pulih.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.access.Proofs;
import id.pulih.access.SignInStep;
import id.pulih.access.Standing;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** The age of passwords: no matter as Pulih comes, 180 days where the switch of BSSN is on. */
class OldPasswordTest extends PulihTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    @Autowired
    private Askers askers;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void anOldPasswordLeadsToItsPageWhereTheSwitchIsOnAndNowhereElse() {
        Asker asker = asker(Newcomer.activated(port));
        assertThat(missing(asker, true)).isEmpty();

        clock.forward(Duration.ofDays(180));
        assertThat(missing(asker, true)).isEmpty();

        clock.forward(Duration.ofSeconds(1));
        assertThat(missing(asker, true)).contains(SignInStep.PASSWORD);
        assertThat(missing(asker, false)).isEmpty();
    }

    @Test
    void aTelephoneHasNoPasswordThatCouldGrowOld() {
        Asker asker = asker(Newcomer.invited(port));
        clock.forward(Duration.ofDays(181));
        var signed = UsernamePasswordAuthenticationToken.authenticated("x", null, List.of(Proofs.of(Proofs.DEVICE, clock.instant())));

        assertThat(new Standing(jdbc, work, clock, true).missing(asker, signed)).isEmpty();
    }

    @Test
    void aPasswordThatWasNeverChangedIsAsOldAsItsAccount() {
        Asker asker = asker(Newcomer.invited(port));
        clock.forward(Duration.ofDays(181));

        assertThat(missing(asker, true)).contains(SignInStep.PASSWORD);
    }

    private Asker asker(Newcomer newcomer) {
        UUID account = work.read(Scope.none(), () -> jdbc.sql("select id from pulih.account where username = :name")
                .param("name", newcomer.username()).query(UUID.class).single());
        return askers.of(account).orElseThrow();
    }

    private Optional<SignInStep> missing(Asker asker, boolean bssn) {
        var session = UsernamePasswordAuthenticationToken.authenticated(asker.account().toString(), null,
                List.of(Proofs.of(Proofs.PASSWORD, clock.instant()), Proofs.of(Proofs.TOTP, clock.instant())));
        return new Standing(jdbc, work, clock, bssn).missing(asker, session);
    }
}
