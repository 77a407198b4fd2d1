/**
 * In by the account that a company's identity provider keeps (OpenID Connect: the code flow with PKCE).
 * In: the provider's word for who somebody is. Leaves: person_link rows, and newcomers where they are welcome.
 * Out: a visit like any other. Nothing of it happens while no provider is set up.
 */
package io.heed.identity.oidc;
