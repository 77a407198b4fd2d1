/**
 * What customers are promised, and by whose clock: a first reply, the next reply, a solution, counted around the clock
 * or in the opening hours of a calendar. In: messages, closures, holds. Leaves: promise_clock rows with the moment each
 * promise is due. Out: due times for whoever ranks or shows tickets. Opening times and reckonings are plain.
 */
package io.heed.promise;
