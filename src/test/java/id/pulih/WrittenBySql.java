package id.pulih;

import id.pulih.audit.AuditListener;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;

/**
 * For tests that write facts by SQL, past the stores and their entries in the trail: brings the figures along as the act
 * would have done. Within the unit of work of the write.
 */
public final class WrittenBySql {

    private WrittenBySql() {}

    public static void about(BeanFactory application, UUID office, UUID episode) {
        application.getBean(AuditListener.class).told(List.of(new AuditListener.Told(office, "episode-extended", episode)));
    }
}
