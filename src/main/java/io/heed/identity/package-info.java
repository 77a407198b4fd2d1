/**
 * People and keys: who may sign in, what they can do, when they work and how much attention they have.
 * In: forms and API keys. Leaves: person, skill, shift, presence and api_key rows.
 * Out: who is taking tickets right now, with which skills and which budget.
 */
package io.heed.identity;
