/**
 * A plugin for the manifest: a default that is named by a constant of our own is shown as its value.
 *
 * @param constants value by name, as they stand in the source.
 */
export function constantDefaults(constants) {
  return {
    name: 'constant-defaults',
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations = [] } of customElementsManifest.modules) {
        for (const { members = [], attributes = [] } of declarations) {
          for (const member of [...members, ...attributes]) {
            if (member.default in constants) member.default = constants[member.default];
          }
        }
      }
    },
  };
}
