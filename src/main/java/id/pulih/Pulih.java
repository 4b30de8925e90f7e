package id.pulih;

import id.pulih.platform.Verbs;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The one deployable: {@code java -jar pulih.jar serve|demo|migrate|create-admin}. */
@SpringBootApplication(
        exclude = UserDetailsServiceAutoConfiguration.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Pulih {

    public static void main(String[] args) {
        Verbs.run(Pulih.class, args);
    }
}
