/**
 * How an installation is set up: people, teams, shifts and leave, queues, keys, the audit log, and the guide through the
 * first steps. In: what supervisors and admins decide. Leaves: rows of identity, routing of dispatch, audit_log rows.
 * Out: pages beside the board and the same by program.
 */
package io.heed.setup;
