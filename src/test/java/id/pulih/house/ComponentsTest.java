package id.pulih.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where our components come from, and that each version we choose ourselves was looked at. */
class ComponentsTest {

    private static final Pattern DEPENDENCY = Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");

    private final String pom = Sources.text(Path.of("pom.xml"));

    @Test
    void componentsComeFromMavenCentralAlone() {
        assertThat(pom).doesNotContain("<repository>", "<pluginRepository>", "<systemPath>");
        assertThat(Sources.text(Path.of(".mvn/wrapper/maven-wrapper.properties")))
                .contains("https://repo.maven.apache.org/maven2/").contains("distributionSha256Sum=");
    }

    @Test
    void aReleaseListsItsComponents() {
        assertThat(pom).contains("<id>components</id>", "<artifactId>cyclonedx-maven-plugin</artifactId>");
    }

    /** The table in docs/components.csv: artifact, version, day it was looked at, newest version on Central then. */
    @Test
    void everyVersionThatWeChooseWasLookedAt() {
        List<String> chosen = DEPENDENCY.matcher(properties(pom)).results().map(each -> each.group(1) + "," + each.group(2)).sorted().toList();
        List<String> looked = Sources.text(Path.of("docs/components.csv")).lines().skip(1)
                .map(line -> String.join(",", Arrays.copyOf(line.split(","), 2)))
                .sorted().toList();
        assertThat(looked).isEqualTo(chosen.stream().filter(each -> !each.startsWith("pulih,")).distinct().toList());
    }

    /** Versions that the file names by a property are put in their place. */
    private static String properties(String pom) {
        var filled = new StringBuilder(pom);
        Pattern.compile("<([a-z.-]+\\.version)>([^<]+)</").matcher(pom).results().forEach(each -> {
            String name = "${" + each.group(1) + "}";
            for (int at = filled.indexOf(name); at >= 0; at = filled.indexOf(name)) {
                filled.replace(at, at + name.length(), each.group(2));
            }
        });
        return filled.toString().replaceAll("<!--(?s:.)*?-->", "");
    }
}
