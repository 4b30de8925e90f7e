package id.pulih.activities;

import id.pulih.platform.Coded;

/** Who or what told about the client when nobody met (S004:511-513). */
public enum InformationSource implements Coded {
    FAMILY, FRIEND, NEIGHBOUR, COMMUNITY_LEADER, PHONE, SOCIAL_MEDIA, EMAIL, OTHER
}
