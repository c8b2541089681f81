/** Tests of the package of the same name. */
@NullMarked
package dev.rekap.ingest.web;

import org.jspecify.annotations.NullMarked;
