package id.pulih.jobs.internal;

import id.pulih.jobs.JobKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All kinds of long work there are. Found when first asked for: a kind may itself start jobs. */
@Component
public class JobKinds {

    private final ObjectProvider<JobKind> beans;

    JobKinds(ObjectProvider<JobKind> beans) {
        this.beans = beans;
    }

    public JobKind of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No such kind of work: " + code));
    }

    /** Empty for work of an older version that nobody does any more. */
    Optional<JobKind> find(String code) {
        return Optional.ofNullable(all().get(code));
    }

    Map<String, JobKind> all() {
        List<JobKind> kinds = beans.stream().toList();
        return kinds.stream().collect(Collectors.toMap(JobKind::code, Function.identity()));
    }
}
