package id.pulih.platform.internal;

/** Where the database is and with which two roles it is used: the owner migrates, the runtime role serves. */
record DatabaseAccess(String url, String owner, String ownerPassword, String runtime, String runtimePassword) {

    /** The same database with what every connection of ours carries; the Citus setting is ignored elsewhere. */
    String jdbcUrl() {
        String joint = url.contains("?") ? "&" : "?";
        return url + joint + "reWriteBatchedInserts=true&ApplicationName=pulih&stringtype=unspecified"
                + "&options=-c%20citus.propagate_set_commands=local";
    }

    @Override
    public String toString() {
        return url;
    }
}
