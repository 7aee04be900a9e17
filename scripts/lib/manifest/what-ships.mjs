/**
 * Keeps in the manifest only what a page can use: elements and events, their public members, and the
 * files of dist/ that contain them.
 */

/** Source file → the entry that exports its classes, and the one that defines its tag. */
const ENTRIES = {
  'src/components/digit-pad.ts': { exported: 'dist/element.js', defined: 'dist/index.js' },
  'src/components/inspector/digit-inspector.ts': {
    exported: 'dist/inspector-module.js',
    defined: 'dist/inspector-module.js',
  },
  'src/components/events.ts': { exported: 'dist/index.js' },
};

/** Callbacks that only the platform calls. */
const CALLBACKS = /^(form\w+|connected|disconnected|adopted|attributeChanged)Callback$/;

/** A plugin of @custom-elements-manifest/analyzer; comes after those that read the whole source. */
export function whatShips() {
  return {
    name: 'what-ships',
    packageLinkPhase({ customElementsManifest: manifest }) {
      manifest.modules = manifest.modules.flatMap((module) => {
        const entry = ENTRIES[module.path];
        return entry ? shipped(module, entry) : [];
      });
    },
  };
}

function shipped({ declarations = [] }, { exported, defined }) {
  const classes = declarations.filter(({ kind }) => kind === 'class');
  for (const declaration of classes) {
    declaration.members = declaration.members?.filter(isPublic).map(ownMember);
    declaration.attributes = declaration.attributes?.map(ownMember);
    // The classes in between cannot be imported.
    if (declaration.customElement) declaration.superclass = { name: 'LitElement', package: 'lit' };
  }
  const module = (path, declarations, exports) => ({
    kind: 'javascript-module',
    path,
    declarations,
    exports,
  });
  const reference = (name) => ({ name, module: exported });
  const exports = classes.map(({ name }) => ({
    kind: 'js',
    name,
    declaration: reference(name),
  }));
  const definitions = classes
    .filter(({ tagName }) => tagName && defined)
    .map(({ name, tagName }) => ({
      kind: 'custom-element-definition',
      name: tagName,
      declaration: reference(name),
    }));
  if (defined === exported) return [module(exported, classes, [...exports, ...definitions])];
  return [
    module(exported, classes, exports),
    ...(definitions.length ? [module(defined, [], definitions)] : []),
  ];
}

const isPublic = ({ name, privacy, static: isStatic }) =>
  !isStatic && (privacy ?? 'public') === 'public' && !name.startsWith('#') && !CALLBACKS.test(name);

function ownMember({ inheritedFrom: _, ...member }) {
  return member;
}
