package id.pulih.offices.internal;

import java.util.List;

/** The list of institutions. */
public record InstitutionsPage(List<Line> lines, boolean mayChange) {

    /** One institution; the area and the telephone may be empty. */
    public record Line(String url, String name, String ownerKind, String area, String phone) {}
}
