package id.pulih.groups;

import id.pulih.platform.Coded;

/** Whether somebody invited was there. */
public enum Attendance implements Coded {
    CAME, LATE, EXCUSED, ABSENT;

    public boolean present() {
        return this == CAME || this == LATE;
    }
}
