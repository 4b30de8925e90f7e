package id.pulih.sops.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The procedures and how they are kept to. */
public record ProceduresPage(List<Entry> procedures, List<ComplianceLine> counts, boolean several) {

    /** @param from since when the office's own version holds; null for the shipped one */
    public record Entry(String code, String name, int version, @Nullable String number, @Nullable LocalDate from, int steps, Total total) {

        static Entry of(InForce inForce) {
            Approval approval = inForce.approval();
            Procedure procedure = inForce.procedure();
            return new Entry(procedure.code(), procedure.name(), inForce.version(), approval == null ? null : approval.number(),
                    approval == null ? null : approval.effectiveFrom(), procedure.steps().size(), Total.of(procedure));
        }
    }

    public String name(String code) {
        return procedures.stream().filter(each -> each.code().equals(code)).map(Entry::name).findFirst().orElse(code);
    }
}
