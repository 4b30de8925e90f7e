package id.pulih.referrals;

import id.pulih.access.Asker;
import id.pulih.platform.Work;
import id.pulih.referrals.internal.ResourceQueries;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The directory of the own office: who can help with what. Nothing in it is about a client. */
@Component
public class Resources {

    private final Work work;
    private final ResourceQueries queries;

    public Resources(Work work, ResourceQueries queries) {
        this.work = work;
        this.queries = queries;
    }

    /** The unit that serves a village; the one asked last when there are several. */
    public Optional<Resource> communityRecovery(Asker asker, String villageCode) {
        return work.read(asker.own("care"), () -> queries.find(asker, Field.COMMUNITY_RECOVERY.code(), villageCode).stream()
                .filter(Resource::open).findFirst());
    }

    /** Those nobody ended, by name. @param field a code of {@link Field}, or empty for all */
    public List<Resource> list(Asker asker, String field) {
        return work.read(asker.own("care"), () -> queries.find(asker, field, "").stream().filter(Resource::open).toList());
    }

    /** One of the own office, ended or not. */
    public Optional<Resource> get(Asker asker, UUID resource) {
        return work.read(asker.own("care"), () -> queries.get(asker, resource));
    }
}
