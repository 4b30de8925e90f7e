package id.pulih.episodes;

import id.pulih.platform.Coded;

/**
 * What somebody used above all before the rehabilitation (PP 25/2011 art. 18, Perka BNN 4/2015 annex I). Where urine cards know the
 * substance the code is theirs, so that what was said and what a test showed are counted under one name. Words: {@code substance.<code>}.
 */
public enum MainSubstance implements Coded {
    MET, AMP, MDMA, THC, SYN, MOP, BZO, SOMA, COC, INH, ALC, SEVERAL, OTHER;

    @Override
    public String code() {
        return this == SEVERAL || this == OTHER ? Coded.super.code() : name();
    }
}
