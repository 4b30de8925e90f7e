package id.pulih.rights.internal;

/**
 * One table's share in the export.
 *
 * @param name  of the list in the JSON
 * @param table its sealed columns are bound to its name, the column's and the row's id
 * @param id    the column that holds that id
 * @param sql   every column of the rows about {@code :client} in {@code :office}
 */
record ExportPart(String name, String table, String id, String sql) {}
