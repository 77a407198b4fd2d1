/**
 * Tiller, the demo company: its people, its customers who write and answer, and colleagues who work by themselves.
 * In: config {@code heed.demo=true}; otherwise nothing here does anything. Leaves: people marked as demo, and through
 * the same doors as everybody else messages, replies, notes and closures. Out: one-click sign-in.
 * What customers and colleagues do next is plain and follows from what stands in the tables, so a restart goes on.
 */
package io.heed.demo;
