/**
 * With Trusted Types (https://w3c.github.io/trusted-types/dist/spec/), a worker's address has to come from
 * a policy that the page allows: `trusted-types lit-html digit-pad`.
 */
interface ScriptURLPolicy {
  createScriptURL(address: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: ScriptURLPolicy): ScriptURLPolicy;
}

let policy: ScriptURLPolicy | undefined;

/** @param address of one of our files. Without a policy it stays a string, and the browser decides. */
export function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  try {
    policy ??= trustedTypes?.createPolicy('digit-pad', { createScriptURL: (own) => own });
  } catch {
    // The page does not allow the policy, or another copy of this script has created it.
  }
  return policy ? policy.createScriptURL(address) : address;
}
