/** Tests of dev.rekap.localstack.parts. */
@NullMarked
package dev.rekap.localstack.parts;

import org.jspecify.annotations.NullMarked;
