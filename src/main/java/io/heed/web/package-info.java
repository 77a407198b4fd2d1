/**
 * Page furniture: what every page and every error has in common. Features come in with view records
 * and leave as HTML: layout and navigation, marked words, bars, clocks and meters, problem+json,
 * security headers. It leaves no row behind and knows no feature but the kernel.
 */
package io.heed.web;
