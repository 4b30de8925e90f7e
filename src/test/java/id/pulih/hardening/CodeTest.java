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

/** What our code must not do, whatever a request asks for. */
class CodeTest {

    private static final JavaClasses MAIN =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("id.pulih");

    @Test
    void noRequestMakesTheServerFetchAnAddress() {
        noClasses().that().resideOutsideOfPackages("id.pulih.demo..").should().dependOnClassesThat().resideInAnyPackage("java.net.http..")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.net.URLConnection")
                .because("a server that fetches what it is told reaches what an attacker cannot").check(MAIN);
    }

    @Test
    void nothingReadsXml() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("javax.xml..", "org.xml.sax..", "org.w3c.dom..").check(MAIN);
    }

    @Test
    void nothingReadsArchivesOfUsers() {
        noClasses().that().resideOutsideOfPackages("id.pulih.platform.internal.postgres..").should()
                .dependOnClassesThat().haveFullyQualifiedName("java.util.zip.ZipInputStream")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.zip.ZipFile")
                .orShould().dependOnClassesThat().haveNameMatching("org\\.apache\\.commons\\.compress\\..*(InputStream|ZipFile|SevenZFile|TarFile|StreamFactory)")
                .because("a DOCX is written with it and nothing is unpacked").check(MAIN);
    }

    @Test
    void nothingEvaluatesText() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("javax.script..", "org.springframework.expression..", "org.mvel2..",
                "javax.naming..", "groovy..").check(MAIN);
    }

    @Test
    void onlyTheDatabaseStartsPrograms() {
        noClasses().that().resideOutsideOfPackages("id.pulih.platform.internal.postgres..").should()
                .dependOnClassesThat().haveFullyQualifiedName("java.lang.ProcessBuilder")
                .orShould().callMethod(Runtime.class, "exec", String.class)
                .orShould().callMethod(Runtime.class, "exec", String[].class).check(MAIN);
    }

    /** The only thing written as it is there is a drawing of our own, in which every word was escaped (FlowSymbols). */
    private static boolean drawsOnly(String line) {
        return !line.replaceAll("\\$unsafe\\{(row\\.drawing\\(\\)|sheet\\.(entry|exit)\\(\\))}", "").contains("$unsafe");
    }

    /**
     * A QR code is a drawing of our own; letters and procedures for printing are turned into a PDF and never into a page; the import map is made of names of
     * our files and let in by its hash.
     */
    @Test
    void noTemplateWritesTextUnescapedOrInline() throws IOException {
        assertThat(lines("src/main/jte", Pattern.compile("\\$unsafe(?!\\{page\\.qr\\(\\)})|<script(?![^>]*src=)|<style|\\sstyle=\"|\\son[a-z]+=\"|javascript:")))
                .allMatch(line -> line.matches(".*/(certificate|cover|breach-letter|paper|quarterly-paper|sheet|statement)\\.jte: <style>")
                        || line.endsWith("field/shell.jte: <script type=\"importmap\">$unsafe{page.importMap()}</script>")
                        || line.matches(".*/sops/(official|printed-flow)\\.jte: (<style>|(?!.*(<script|javascript:|\\son[a-z]+=)).*)") && drawsOnly(line)
                        || line.contains("/sops/flow.jte: <td class=\"drawing\"") && drawsOnly(line));
    }

    @Test
    void noScriptOfOursEvaluatesOrWritesHtml() throws IOException {
        assertThat(lines("src/main/resources/static", Pattern.compile("\\beval\\(|new Function|innerHTML|outerHTML|document\\.write|insertAdjacentHTML|setTimeout\\(['\"]")))
                .isEmpty();
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws IOException {
        assertThat(lines("src/main/jte", Pattern.compile("(src|href|action)=\"(https?:)?//"))).isEmpty();
        assertThat(lines("src/main/resources/static", Pattern.compile("url\\(['\"]?(https?:)?//|@import|import .*https?:"))).isEmpty();
    }

    /** But for the telephone's database, whose rows are sealed: docs/decisions/0029. */
    @Test
    void noScriptOfOursKeepsAnythingInTheBrowser() throws IOException {
        assertThat(lines("src/main/resources/static", Pattern.compile("localStorage|sessionStorage|indexedDB|document\\.cookie|caches\\.")))
                .allMatch(line -> line.contains("/lapangan/store.js: ") && line.matches(".*(indexedDB\\.open\\(NAME|localStorage\\.(get|set)Item\\().*"));
    }

    @Test
    void linksToElsewhereGiveNoWindowAway() throws IOException {
        assertThat(lines("src/main/jte", Pattern.compile("target=\"_blank\"(?![^>]*rel=\"[^\"]*noopener)"))).isEmpty();
    }

    private static List<String> lines(String folder, Pattern wrong) throws IOException {
        var found = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(Files::isRegularFile).filter(f -> f.toString().matches(".*\\.(jte|js|css|svg|html)")).toList()) {
                Files.readString(file).lines().filter(line -> wrong.matcher(line).find()).forEach(line -> found.add(file + ": " + line.strip()));
            }
        }
        return found;
    }
}
