package id.pulih;

import id.pulih.platform.Verbs;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one deployable: {@code java -jar pulih.jar serve|demo|migrate|create-admin}. */
@SpringBootApplication
public class Pulih {

    public static void main(String[] args) {
        Verbs.run(Pulih.class, args);
    }
}
