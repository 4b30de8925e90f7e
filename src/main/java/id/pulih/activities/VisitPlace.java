package id.pulih.activities;

import id.pulih.platform.Coded;

/** Where a client was met, as the client prefers (S004:515). */
public enum VisitPlace implements Coded {
    HOME, NEIGHBOURHOOD, WORK, SCHOOL, NEUTRAL
}
