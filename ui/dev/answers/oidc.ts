/** A stand-in for the pool's page: signs everybody in at once. For development only. */

const claims = (clientId: string) => ({
  sub: "9a1d2f30-7d52-4ae0-8a8e-3c2f51f1f6c4",
  aud: clientId,
  token_use: "id",
  iss: "http://localhost/fixture-pool",
  email: "maya.lind@northwind.example",
  name: "Maya Lind",
  "cognito:groups": ["compliance-managers"],
  iat: Math.floor(Date.now() / 1000),
  exp: Math.floor(Date.now() / 1000) + 3600,
});

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

export function config(origin: string) {
  return {
    apiBase: "/api",
    authority: `${origin}/fixture-pool`,
    clientId: "fixture",
    scope: "openid email profile aws.cognito.signin.user.admin",
    logoutUrl: `${origin}/`,
    metadata: {
      issuer: "http://localhost/fixture-pool",
      authorization_endpoint: `${origin}/fixture-pool/authorize`,
      end_session_endpoint: `${origin}/fixture-pool/logout`,
      token_endpoint: `${origin}/fixture-pool/token`,
    },
  };
}

export function authorize(address: URL): string {
  const back = new URL(address.searchParams.get("redirect_uri") ?? "/");
  back.searchParams.set("code", "fixture-code");
  back.searchParams.set("state", address.searchParams.get("state") ?? "");
  return back.toString();
}

export function tokens(nonce?: string) {
  const token = `${base64url({ alg: "none" })}.${base64url({ ...claims("fixture"), nonce })}.`;
  return {
    id_token: token,
    access_token: token,
    token_type: "Bearer",
    expires_in: 3600,
    scope: "openid email profile aws.cognito.signin.user.admin",
  };
}
