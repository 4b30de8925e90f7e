package id.pulih.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** People who ask, one per role, for trying a policy on every role and on every place an office can have to theirs. */
public final class Somebody {

    public static final UUID OWN = new UUID(1, 1);
    public static final UUID BELOW = new UUID(1, 2);
    public static final UUID ELSEWHERE = new UUID(1, 3);
    public static final UUID ACCOUNT = new UUID(2, 1);
    public static final UUID AGENT = new UUID(3, 1);

    private Somebody() {}

    public static Asker with(Role... roles) {
        return asker(null, roles);
    }

    /** Somebody who holds one role as a deputy, besides the own ones. */
    public static Asker deputising(Role deputy, Role... own) {
        var roles = EnumSet.of(deputy, own);
        return new Asker(ACCOUNT, "uji", "Orang Uji", OWN, "Kantor Uji", ZoneId.of("Asia/Makassar"), roles, Set.of(deputy),
                List.of(BELOW), null, Locale.forLanguageTag("id"));
    }

    public static Asker agent() {
        return asker(AGENT, Role.AGENT);
    }

    /** The policy says yes to exactly these roles of the own office and of the office above, and to nobody elsewhere. */
    public static void only(BiPredicate<Asker, UUID> policy, Set<Role> own, Set<Role> above) {
        assertThat(roles(asker -> policy.test(asker, OWN))).isEqualTo(own);
        assertThat(roles(asker -> policy.test(asker, BELOW))).isEqualTo(above);
        assertThat(roles(asker -> policy.test(asker, ELSEWHERE))).isEmpty();
        assertThat(policy.test(with(), OWN)).isFalse();
    }

    public static void only(Predicate<Asker> policy, Set<Role> roles) {
        assertThat(roles(policy)).isEqualTo(roles);
        assertThat(policy.test(with())).isFalse();
    }

    private static Set<Role> roles(Predicate<Asker> policy) {
        return Arrays.stream(Role.values())
                .filter(role -> policy.test(role == Role.AGENT ? agent() : with(role)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static Asker asker(@Nullable UUID agent, Role... roles) {
        return new Asker(ACCOUNT, "uji", "Orang Uji", OWN, "Kantor Uji", ZoneId.of("Asia/Makassar"), Set.of(roles), Set.of(),
                List.of(BELOW), agent, Locale.forLanguageTag("id"));
    }
}
