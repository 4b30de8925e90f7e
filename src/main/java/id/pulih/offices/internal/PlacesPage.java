package id.pulih.offices.internal;

import id.pulih.ui.Form;

/** The places that fit what was typed so far, for the picker's field of that name. */
public record PlacesPage(Form form, String name) {}
