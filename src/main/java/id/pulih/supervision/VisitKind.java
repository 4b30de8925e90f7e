package id.pulih.supervision;

import id.pulih.platform.Coded;

/** Helping agents with their task (asistensi, S004:744) or ensuring an office's quality from above (supervisi, S004:748). */
public enum VisitKind implements Coded {
    ASSISTANCE,
    SUPERVISION
}
