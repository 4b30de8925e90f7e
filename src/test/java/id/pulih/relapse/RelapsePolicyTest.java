package id.pulih.relapse;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.entitlements.EntitlementPolicy;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RelapsePolicyTest {

    private static final UUID HERE = new UUID(0, 1);
    private static final UUID BELOW = new UUID(0, 2);

    private static Asker asker(Role role) {
        return new Asker(new UUID(1, 1), "nama", "Nama", HERE, "Kantor", ZoneId.of("Asia/Makassar"), Set.of(role), Set.of(), List.of(BELOW), null,
                Locale.forLanguageTag("id"));
    }

    @Test
    void onlyThoseWhoServeInTheOfficeItselfReadAndAct() {
        for (Role role : Role.values()) {
            assertThat(RelapsePolicy.mayServe(asker(role), HERE)).as(role.code()).isEqualTo(Role.CARE.contains(role));
            assertThat(RelapsePolicy.mayServe(asker(role), BELOW)).as(role.code()).isFalse();
            assertThat(EntitlementPolicy.mayRead(asker(role), HERE)).as(role.code()).isEqualTo(Role.CARE.contains(role));
            assertThat(EntitlementPolicy.mayRead(asker(role), BELOW)).as(role.code()).isFalse();
        }
    }

    @Test
    void theTestAndTheReferralsAreGivenUpByAHeadOnly() {
        for (Role role : Role.CARE) {
            for (Response response : Response.values()) {
                boolean free = !EnumSet.of(Response.URINE, Response.DETOXIFICATION, Response.REHABILITATION).contains(response);
                assertThat(RelapsePolicy.mayWaive(asker(role), HERE, response)).as(role.code() + " " + response.code())
                        .isEqualTo(free || Role.HEADS.contains(role));
                assertThat(RelapsePolicy.mayWaive(asker(role), BELOW, response)).isFalse();
            }
        }
    }

    @Test
    void figuresOfOfficesBelowAreForHeadsAndTheDirectorate() {
        for (Role role : Role.values()) {
            boolean counted = Role.HEADS.contains(role) || role == Role.DIRECTORATE;
            assertThat(RelapsePolicy.officesCounted(asker(role))).as(role.code()).isEqualTo(counted ? List.of(BELOW) : List.of());
            assertThat(EntitlementPolicy.officesCounted(asker(role))).as(role.code()).isEqualTo(counted ? List.of(BELOW) : List.of());
        }
    }
}
