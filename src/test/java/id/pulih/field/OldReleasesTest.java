package id.pulih.field;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.field.internal.RecordedTest;
import id.pulih.platform.Ids;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** R5: what telephones of earlier releases say is taken in as ever; only the client is one of today. */
class OldReleasesTest extends FieldCase {

    @Test
    void everyEntryOfEveryReleaseIsAccepted() throws Exception {
        Companion her = companion();
        int replayed = 0;
        for (JsonNode release : RecordedTest.releases()) {
            var facts = new ArrayList<Phone.Fact>();
            for (JsonNode fact : release.at("/facts")) {
                facts.add(her.phone().seal(Ids.next(), fact.at("/text").asString().replaceAll("(\"episode\":\")[^\"]*", "$1" + her.episode())));
            }
            List<Phone.Said> said = Phone.said(her.phone().push(facts));
            assertThat(said).extracting(Phone.Said::answer).containsOnly("accepted");
            replayed += said.size();
        }
        System.out.println("FIGURE recorded entries of earlier releases: " + replayed + " replayed, all accepted");
    }
}
