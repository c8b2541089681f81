/** How the vendors' models are asked and answer, for tests with fakes of them. */
@NullMarked
package dev.rekap.model;

import org.jspecify.annotations.NullMarked;
