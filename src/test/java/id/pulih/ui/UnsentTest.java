package id.pulih.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnsentTest {

    private static final Pattern PASSWORD = Pattern.compile("name = \"(\\w+)\", type = \"password\"");

    @Test
    void longTextsComeBackAsTypedAndShortOnesDoNot() {
        var fields = new LinkedHashMap<String, String[]>();
        fields.put("notes", new String[] {"  Datang bersama ibunya,\nberbicara tentang pekerjaan. "});
        fields.put("place", new String[] {"di rumah"});
        fields.put("id", new String[] {"0195b2c4-0000-7000-8000-000000000001"});

        assertThat(Unsent.texts(fields)).containsExactly("Datang bersama ibunya,\nberbicara tentang pekerjaan.");
    }

    /** A passphrase of six words is as long as a note. */
    @Test
    void noPasswordOfAnyFormComesBack() throws Exception {
        Set<String> names = new TreeSet<>(Set.of("_csrf", "code"));
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                PASSWORD.matcher(Files.readString(template)).results().forEach(found -> names.add(found.group(1)));
            }
        }

        assertThat(names).hasSizeGreaterThan(3);
        names.forEach(name -> assertThat(Unsent.texts(Map.of(name, new String[] {"enam kata yang panjang sekali untuk ini"}))).as(name).isEmpty());
    }
}
