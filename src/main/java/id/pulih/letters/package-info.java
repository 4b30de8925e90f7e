/** Letters of an office: letterhead, templates, gap-free numbers, and what was issued, kept sealed and printed as PDF or DOCX. */
@ApplicationModule(displayName = "Letters")
@NullMarked
package id.pulih.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
