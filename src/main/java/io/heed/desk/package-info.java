/**
 * The agents' pages and verbs: what is dispatched comes in, an agent answers, notes, declines or
 * solves it, and each verb leaves its own row: reply, note, closure, correction. Replies go out through intake.
 */
package io.heed.desk;
