package id.pulih.exports.internal;

import id.pulih.platform.Coded;

/** The two forms of a list. */
enum FileFormat implements Coded {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final String type;

    FileFormat(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }
}
