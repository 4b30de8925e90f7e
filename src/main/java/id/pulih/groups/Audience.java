package id.pulih.groups;

import id.pulih.platform.Coded;

/** For whom something is held; of families and the community only numbers are kept. */
public enum Audience implements Coded {
    CLIENTS, FAMILIES, COMMUNITY
}
