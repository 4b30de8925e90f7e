package id.pulih.offices.internal;

import java.util.List;

/** All offices as a tree. */
public record OfficesPage(List<Line> lines) {

    /** One office; depth 0 is the top. */
    public record Line(String url, String name, String kind, String code, int depth, boolean own) {}
}
