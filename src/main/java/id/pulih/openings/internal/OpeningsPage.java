package id.pulih.openings.internal;

import java.util.List;

/** What waits for the reader, what the reader opened, and what others opened about clients the reader answers for. */
public record OpeningsPage(List<OpeningLine> toDecide, List<OpeningLine> mine, List<OpeningLine> ofClients, boolean reviews) {}
