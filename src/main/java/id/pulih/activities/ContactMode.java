package id.pulih.activities;

import id.pulih.platform.Coded;

/** Face to face, or through somebody or something else (S004:505-513). */
public enum ContactMode implements Coded {
    DIRECT, INDIRECT
}
