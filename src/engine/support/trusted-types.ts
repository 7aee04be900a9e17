/**
 * Support for Trusted Types (https://w3c.github.io/trusted-types/dist/spec/): the URL of a worker must be
 * created by a policy that the page allows with `trusted-types lit-html digit-pad`.
 */
interface ScriptURLPolicy {
  createScriptURL(address: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: ScriptURLPolicy): ScriptURLPolicy;
}

let policy: ScriptURLPolicy | undefined;

/** @param address URL of a file of this package. @returns a `TrustedScriptURL`; without a policy, the URL. */
export function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  try {
    policy ??= trustedTypes?.createPolicy('digit-pad', { createScriptURL: (url) => url });
  } catch {
    // The page does not allow the policy, or another copy of this script has created it.
  }
  return policy ? policy.createScriptURL(address) : address;
}
