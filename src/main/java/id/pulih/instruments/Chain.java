package id.pulih.instruments;

import id.pulih.platform.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follows corrections from the first record to the one that counts. */
final class Chain {

    private Chain() {}

    /** @throws ProblemException not-found when the id is not among them */
    static <T> List<T> of(
            List<T> all, UUID id, Function<T, UUID> ids, Function<T, @Nullable UUID> amends, Function<T, @Nullable UUID> amendedBy) {
        T first = find(all, ids, id);
        while (amends.apply(first) != null) {
            first = find(all, ids, amends.apply(first));
        }
        var chain = new ArrayList<>(List.of(first));
        while (amendedBy.apply(chain.getLast()) != null) {
            chain.add(find(all, ids, amendedBy.apply(chain.getLast())));
        }
        return chain;
    }

    static <T> T find(List<T> all, Function<T, UUID> ids, @Nullable UUID id) {
        return all.stream().filter(each -> ids.apply(each).equals(id)).findFirst().orElseThrow(ProblemException.notFound());
    }
}
