package id.pulih.programmes;

/** The client refused, or it could not be done; the later one in a list wins. The episode keeps who said so and why. */
public record Exemption(String ruleKey, Reason reason) {

    public enum Reason { REFUSED, IMPOSSIBLE }
}
