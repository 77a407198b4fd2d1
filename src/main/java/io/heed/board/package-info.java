/**
 * The supervisors' pages and figures. In: everything the stages have left.
 * Leaves nothing of its own; turning a weight is dispatch's verb.
 * Sees everything; nobody sees it.
 */
package io.heed.board;
