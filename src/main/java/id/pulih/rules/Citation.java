package id.pulih.rules;

/** Why something is asked: the rule's code, the document and clause it comes from, and the rule in one sentence. */
public record Citation(String rule, Document document, String clause, Text text) {}
