/** Reading and checking the YAML files. */
@NullMarked
package id.pulih.rules.internal;

import org.jspecify.annotations.NullMarked;
