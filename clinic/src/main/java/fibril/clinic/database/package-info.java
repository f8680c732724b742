/** How records reach the database: one writer on SQLite, a pool on PostgreSQL, the same code on both. */
@NullMarked
package fibril.clinic.database;

import org.jspecify.annotations.NullMarked;
