package id.pulih.offices;

import org.jspecify.annotations.Nullable;

/**
 * A province, regency, district or village.
 *
 * @param code     2, 4, 6 or 10 digits without dots (SATUSEHAT's form)
 * @param fullName from the smallest to the largest: Labuhan Sumbawa, Labuhan Badas, Kabupaten Sumbawa, Nusa Tenggara Barat
 */
public record Area(String code, String name, String level, @Nullable String parent, String fullName) {

    /** 52.04.08.2001, as letters print it. */
    public String dotted() {
        return code.replaceFirst("^(..)(..)?(..)?(....)?$", "$1.$2.$3.$4").replaceAll("\\.+$", "");
    }
}
