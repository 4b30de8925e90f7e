/** Pages, API and storage of clients. */
@NullMarked
package id.pulih.clients.internal;

import org.jspecify.annotations.NullMarked;
