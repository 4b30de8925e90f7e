package id.pulih.documents;

import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.validation.profiles.ErrorDetails;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;

/** The PDF/A-2u rules that come with veraPDF, read plainly: its own reader needs a JAXB of before Java 11. */
final class ArchiveProfile {

    private static final String FILE = "/org/verapdf/pdfa/validation/PDFA-2U.xml";

    private ArchiveProfile() {}

    static ValidationProfile read() throws Exception {
        try (var xml = ValidationProfile.class.getResourceAsStream(FILE)) {
            Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml).getDocumentElement();
            Set<Rule> rules = new LinkedHashSet<>(all(root, "rule").map(ArchiveProfile::rule).toList());
            Set<Variable> variables = new LinkedHashSet<>(all(root, "variable").map(ArchiveProfile::variable).toList());
            return Profiles.profileFromValues(PDFAFlavour.PDFA_2_U,
                    Profiles.profileDetailsFromValues("PDF/A-2u", "ISO 19005-2:2011, Level U", "veraPDF Consortium", new Date(0)),
                    "", rules, variables);
        }
    }

    private static Rule rule(Element rule) {
        Element id = all(rule, "id").findFirst().orElseThrow();
        ErrorDetails error = Profiles.errorFromValues(text(rule, "message"), List.of());
        return Profiles.ruleFromValues(
                Profiles.ruleIdFromValues(PDFAFlavour.Specification.ISO_19005_2, id.getAttribute("clause"),
                        Integer.parseInt(id.getAttribute("testNumber"))),
                rule.getAttribute("object"),
                rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
                rule.getAttribute("tags"), text(rule, "description"), text(rule, "test"), error, List.of());
    }

    private static Variable variable(Element variable) {
        return Profiles.variableFromValues(variable.getAttribute("name"), variable.getAttribute("object"),
                text(variable, "defaultValue"), text(variable, "value"));
    }

    private static String text(Element parent, String name) {
        return all(parent, name).findFirst().orElseThrow().getTextContent();
    }

    private static Stream<Element> all(Element parent, String name) {
        var found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}
