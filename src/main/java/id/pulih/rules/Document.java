package id.pulih.rules;

/** A source: its short code (S000…S004, others for web sources and Pulih's own choices) and its printable title. */
public record Document(String code, Text title) {}
