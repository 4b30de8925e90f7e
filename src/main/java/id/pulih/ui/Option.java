package id.pulih.ui;

/** One line of a drop-down list: what is sent and what is read. */
public record Option(String value, String text) {}
