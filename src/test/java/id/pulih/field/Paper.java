package id.pulih.field;

import id.pulih.Site;
import id.pulih.documents.Pdfs;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Pages of the Rapor as an officer prints and reads them. */
public final class Paper {

    /** No part of a case number such as SBW-2026-0007. */
    private static final Pattern CODE = Pattern.compile("(?<![-0-9A-Z])[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}\\b");

    private Paper() {}

    public static byte[] printed(Site site, UUID episode) {
        String action = "/episode/" + episode + "/rapor-kertas";
        return site.download(action, Site.fields(Site.form(site.get("/episode/" + episode), action)));
    }

    /** The codes of the lines, from the first to the last. */
    public static List<String> codes(byte[] pdf) throws Exception {
        return CODE.matcher(Pdfs.text(pdf)).results().map(MatchResult::group).toList();
    }
}
