/**
 * How Heed starts: settings in, one running program out. Brings its own PostgreSQL unless told of another, keeps the
 * keys of this installation, and says in one line what is wrong and what to do when it cannot start. Knows no other
 * feature and leaves no row; hands the datasource, {@code heed.data-dir} and {@code heed.demo} to the rest as system
 * properties.
 */
package io.heed.launch;
