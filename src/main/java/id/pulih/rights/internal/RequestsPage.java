package id.pulih.rights.internal;

import id.pulih.ui.Slice;

/**
 * Requests by hours left; those answered come last.
 *
 * @param severalOffices whether the list tells the office of each
 */
public record RequestsPage(Slice<RequestLine> waiting, Slice<RequestLine> answered, boolean severalOffices) {}
