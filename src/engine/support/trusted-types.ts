/**
 * Under Trusted Types (https://w3c.github.io/trusted-types/dist/spec/) a worker's address has to come from
 * a policy that the page allows: `trusted-types lit-html digit-pad`.
 */
interface ScriptURLPolicy {
  createScriptURL(address: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: ScriptURLPolicy): ScriptURLPolicy;
}

let policy: ScriptURLPolicy | undefined;

/** @param address of a file of ours; where the page has no policy for it, the browser decides. */
export function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  try {
    policy ??= trustedTypes?.createPolicy('digit-pad', { createScriptURL: (own) => own });
  } catch {
    // Not allowed, or taken by another copy of this script.
  }
  return policy ? policy.createScriptURL(address) : address;
}
