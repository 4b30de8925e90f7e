package id.pulih.hardening;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits of our sources that keep whole kinds of faults out. */
class SourceTest {

    private static final JavaClasses MAIN =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("id.pulih");

    @Test
    void onlyThePagesModuleUsesTheTemplateEngineAndItCompilesNothing() throws IOException {
        noClasses().that().resideOutsideOfPackage("id.pulih.ui..").and().haveSimpleNameNotStartingWith("Jte").should()
                .dependOnClassesThat().haveFullyQualifiedName("gg.jte.TemplateEngine").check(MAIN);
        assertThat(lines("src/main/java", "TemplateEngine\\.create")).allMatch(line -> line.contains("createPrecompiled("));
    }

    @Test
    void nothingSendsMail() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.mail..", "javax.mail..", "org.springframework.mail..").check(MAIN);
    }

    @Test
    void nothingTouchesMemoryOutsideOfTheVirtualMachine() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("sun.misc..", "java.lang.foreign..", "com.sun.jna..").check(MAIN);
    }

    @Test
    void oneParserReadsAllJson() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..",
                "com.google.gson..", "org.json..").check(MAIN);
    }

    /** A text of a person in a pattern is quoted; a group that repeats a repetition takes ages on the wrong text. */
    @Test
    void noPatternIsMadeOfInputOrRepeatsARepetition() throws IOException {
        assertThat(lines("src/main/java", "Pattern\\.compile\\((?!\\s*$|\"|quote|Pattern\\.quote)"))
                .allMatch(line -> line.contains("PasswordRules.java: ") && line.contains("Pattern.compile(kind)"));
        assertThat(lines("src/main/java", "\\.(matches|replaceAll|replaceFirst|split)\\([a-z]+\\.(get|typed|text|toString)\\(")).isEmpty();
        assertThat(lines("src/main/java", "\\((\\?:)?(\\[[^\\]]+\\]|\\\\\\\\[wdsWDS]|\\.)[+*]\\)[+*]")).isEmpty();
    }

    @Test
    void noFormatComesFromInput() throws IOException {
        assertThat(lines("src/main/java", "String\\.format\\((?!Locale\\.ROOT, \"|\")")).isEmpty();
        assertThat(lines("src/main/java", "(?<![\")A-Z\\s])\\.formatted\\(")).isEmpty();
    }

    @Test
    void noAnswerOfAControllerIsAScript() throws IOException {
        assertThat(lines("src/main/java", "(application|text)/javascript|jsonp|\"callback\"")).isEmpty();
    }

    @Test
    void noPageNeedsAPlugin() throws IOException {
        assertThat(lines("src/main/jte", "<(object|embed|applet|frame|frameset|iframe)[\\s>]")).isEmpty();
    }

    /** An element's name must not stand in for a variable, nor a field of an answer for what all objects inherit. */
    @Test
    void scriptsOfOursAreModulesThatNameNoElementAndMergeNoObjects() throws IOException {
        assertThat(lines("src/main/jte", "<script(?![^>]*(type=\"(module|importmap)\"|/webjars/))")).isEmpty();
        assertThat(lines("src/main/resources/static", "document\\.(?!addEventListener|querySelector|querySelectorAll|getElementById|activeElement|createElement|title\\b|visibilityState)\\w")).isEmpty();
        assertThat(lines("src/main/resources/static", "__proto__|Object\\.(assign\\((?!document\\.createElement\\()|setPrototypeOf)|\\w\\[[a-z]\\w*\\]\\s*=[^=]|for \\(\\w+ \\w+ in ")).isEmpty();
    }

    @Test
    void passwordsAreHiddenAndManagersOfPasswordsAreWelcome() throws IOException {
        List<String> fields = lines("src/main/jte", "name = \"(\\w*[pP]assword)\"");
        assertThat(fields).hasSizeGreaterThanOrEqualTo(3)
                .allMatch(line -> line.contains("type = \"password\"") && line.matches(".*autocomplete = \"(current|new)-password\".*"));
        // The agents' app has no password: its PIN is typed on keys of its own, and what it asks else is no secret to keep.
        assertThat(lines("src/main/resources/static", "paste|readOnly|autocomplete"))
                .allMatch(line -> line.matches(".*/lapangan/screens/(fields|enrol)\\.js: .*autocomplete: 'off'.*"));
    }

    @Test
    void noQuestionStandsInForAPassword() throws IOException {
        assertThat(lines("src/main/java", "(?i)securityQuestion|secretQuestion|passwordHint")).isEmpty();
    }

    /** The address of a cluster's database or a key belongs into a setting. */
    @Test
    void noSecretStandsInTheSettings() throws IOException {
        assertThat(lines("src/main/resources", "(?i)^\\s*[\\w-]*(password|secret|token|api-key):\\s*(?!\\$\\{\\w+:}\\s*$)\\S")
                .stream().filter(line -> line.contains("application.yaml"))).isEmpty();
    }

    private static List<String> lines(String folder, String wrong) throws IOException {
        Pattern pattern = Pattern.compile(wrong);
        var found = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|jte|js|yaml)")).toList()) {
                Files.readString(file).lines().filter(line -> pattern.matcher(line).find()).forEach(line -> found.add(file + ": " + line.strip()));
            }
        }
        return found;
    }
}
