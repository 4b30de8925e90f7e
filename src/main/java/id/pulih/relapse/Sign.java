package id.pulih.relapse;

import id.pulih.platform.Coded;

/** The signs of addiction that the source names (S004:668-670). */
public enum Sign implements Coded {
    TOLERANCE,
    WITHDRAWAL,
    CRAVING
}
