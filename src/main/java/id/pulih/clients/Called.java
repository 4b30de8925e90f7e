package id.pulih.clients;

import org.jspecify.annotations.Nullable;

/** What a client is called on a page of those who serve. @param name null for whoever may not know it and where its key was destroyed */
public record Called(String alias, String caseNumber, @Nullable String name) {

    /** All of it, for one line. */
    public String words() {
        return alias + " · " + caseNumber + (name == null ? "" : " · " + name);
    }
}
