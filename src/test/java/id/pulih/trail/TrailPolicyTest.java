package id.pulih.trail;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrailPolicyTest {

    private static final UUID OWN = new UUID(0, 1);
    private static final UUID BELOW = new UUID(0, 2);
    private static final UUID ELSEWHERE = new UUID(0, 3);

    @ParameterizedTest
    @EnumSource(Role.class)
    void theTrailIsReadByThoseWhoWatchOverItAndByTheHeadOfThatOffice(Role role) {
        boolean watches = role == Role.DATA_PROTECTION_OFFICER || role == Role.AUDITOR;

        assertThat(TrailPolicy.mayRead(asker(role), OWN)).isEqualTo(watches || role == Role.OFFICE_HEAD);
        assertThat(TrailPolicy.mayRead(asker(role), BELOW)).isEqualTo(watches);
        assertThat(TrailPolicy.mayRead(asker(role), ELSEWHERE)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theStatementIsPrintedByThoseWhoServeTheClientAndByTheDataProtectionOfficer(Role role) {
        boolean officer = role == Role.DATA_PROTECTION_OFFICER;

        assertThat(TrailPolicy.mayPrintStatement(asker(role), OWN)).isEqualTo(officer || Role.CARE.contains(role));
        assertThat(TrailPolicy.mayPrintStatement(asker(role), BELOW)).isEqualTo(officer);
        assertThat(TrailPolicy.mayPrintStatement(asker(role), ELSEWHERE)).isFalse();
    }

    private static Asker asker(Role role) {
        return new Asker(new UUID(0, 9), "uji", "Uji", OWN, "Kantor Uji", ZoneId.of("Asia/Jakarta"), Set.of(role), Set.of(),
                List.of(BELOW), null, Locale.forLanguageTag("id"));
    }
}
