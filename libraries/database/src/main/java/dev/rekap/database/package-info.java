/** What every service with a database needs alike; its settings are in {@code rekap-database.yml}. */
@NullMarked
package dev.rekap.database;

import org.jspecify.annotations.NullMarked;
