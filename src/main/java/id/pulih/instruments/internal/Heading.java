package id.pulih.instruments.internal;

import id.pulih.clients.ClientSummary;
import id.pulih.episodes.Episode;

/** Whose episode a page is about, by alias and case number; {@code home} is the page of the episode. */
public record Heading(String home, String alias, String caseNumber) {

    static Heading of(Episode episode, ClientSummary client) {
        return new Heading("/episode/" + episode.id(), client.alias(), client.caseNumber());
    }
}
