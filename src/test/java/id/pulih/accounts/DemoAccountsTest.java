package id.pulih.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.PulihTest;
import id.pulih.accounts.internal.Door;
import id.pulih.platform.DataFolder;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

class DemoAccountsTest extends PulihTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    @Autowired
    private Clock time;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Door door;

    @Autowired
    private DataFolder home;

    @Test
    void demoAccountsSignInOnlyUnderTheVerbDemo() {
        assertThat(accounts("demo").signIn("dewi", password("dewi"), "127.0.0.1")).isNotNull();
        assertThatThrownBy(() -> accounts("serve").signIn("dewi", password("dewi"), "127.0.0.1"))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.SIGN_IN_FAILED));
    }

    @Test
    void theirPasswordsAreListedOnlyUnderTheVerbDemo() {
        assertThat(new DemoAccounts(home, "demo", JsonMapper.shared(), time).list()).isNotEmpty();
        assertThat(new DemoAccounts(home, "serve", JsonMapper.shared(), time).list()).isEmpty();
    }

    private Accounts accounts(String verb) {
        return new Accounts(jdbc, work, time, passwords, door, verb);
    }
}
