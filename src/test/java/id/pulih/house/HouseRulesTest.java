package id.pulih.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.platform.Ids;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private static final JavaClasses MAIN =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("id.pulih");

    @Test
    void timeComesFromTheClockThatTestsCanMove() {
        for (Class<?> type : List.of(LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            noClasses().should().callMethod(type, "now").because("the clock bean tells the time").check(MAIN);
        }
        noClasses().that().doNotHaveFullyQualifiedName(Ids.class.getName()).and().resideOutsideOfPackage("..postgres..")
                .should().callMethod(Instant.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .because("only ids and the start of the database take the machine's time").check(MAIN);
    }

    @Test
    void nothingOfOursReadsSerializedObjects() {
        noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class).check(MAIN);
    }

    @Test
    void transactionsAreOpenedInSightAndNotByAnnotation() {
        noClasses().should().dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.transaction.annotation.Transactional").check(MAIN);
    }

    @Test
    void whoMayDoWhatIsDecidedInPolicies() {
        noClasses().that().resideOutsideOfPackage("id.pulih.access").and().haveSimpleNameNotEndingWith("Policy")
                .should().callMethod(Asker.class, "is", Role.class)
                .orShould().callMethod(Asker.class, "cares")
                .orShould().callMethod(Asker.class, "isHead")
                .orShould().callMethod(Asker.class, "roles")
                .because("a check of roles beside the policies is a second opinion").check(MAIN);
    }

    @Test
    void officeDocumentsAreWrittenInOnePlaceAndNeverRead() {
        noClasses().that().haveNameNotMatching("id\\.pulih\\.documents\\.Docx.*")
                .should().dependOnClassesThat().resideInAnyPackage("org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats..").check(MAIN);
        noClasses().should().callConstructor(XWPFDocument.class, InputStream.class)
                .orShould().callConstructor(XWPFDocument.class, OPCPackage.class)
                .because("what reads them is where such libraries are attacked").check(MAIN);
    }

    @Test
    void nobodyUsesTheLibraryWhoseMaintainersAskUsNotTo() {
        noClasses().should().dependOnClassesThat().resideInAPackage("net.jqwik..")
                .check(new ClassFileImporter().importPackages("id.pulih"));
    }
}
