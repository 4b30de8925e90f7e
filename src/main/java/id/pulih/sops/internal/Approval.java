package id.pulih.sops.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a head wrote on a procedure of the office: the identity box of the official document. */
public record Approval(String number, @Nullable LocalDate madeOn, @Nullable LocalDate revisedOn, LocalDate effectiveFrom,
        String approvedBy) {}
