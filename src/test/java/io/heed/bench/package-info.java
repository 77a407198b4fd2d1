/**
 * Measures the packaged program from outside: a child process, its REST door and, to check the books, its database.
 * {@code mvn -Pbench -Dheed.data=FOLDER} posts real messages; without a folder the starter tickets are posted.
 */
package io.heed.bench;
