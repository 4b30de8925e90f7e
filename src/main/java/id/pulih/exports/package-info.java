/** Takes an office's lists out as spreadsheets: by case number and alias, with serial and notice, as long work. */
@ApplicationModule(displayName = "Exports")
@NullMarked
package id.pulih.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
