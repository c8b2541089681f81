/** The simulator over HTTP: the Bot API, its files, the control API, the page, and updates to a webhook. */
@NullMarked
package dev.rekap.simulator.telegram.http;

import org.jspecify.annotations.NullMarked;
