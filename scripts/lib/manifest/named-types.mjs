/**
 * Writes out a type that is a list of words: `PadLayout` becomes `'free' | 'cells' | 'sequential'`,
 * so that editors complete the words and the tables show them.
 */

/** A plugin of @custom-elements-manifest/analyzer. */
export function namedTypes() {
  /** By the name of a constant: `const X = ['a', 'b'] as const`. */
  const lists = new Map();
  /** By the name of a type: its words, or the name of the constant that lists them. */
  const types = new Map();

  return {
    name: 'named-types',

    collectPhase({ ts, node }) {
      if (ts.isVariableDeclaration(node) && node.initializer) {
        const words = listedWords(ts, node.initializer);
        if (words) lists.set(node.name.getText(), words);
      }
      if (ts.isTypeAliasDeclaration(node)) {
        const meaning = unionOfWords(ts, node.type) ?? elementOf(ts, node.type);
        if (meaning) types.set(node.name.text, meaning);
      }
    },

    packageLinkPhase({ customElementsManifest }) {
      const inFull = (text) =>
        text.replace(/\b[A-Z]\w*\b/g, (name) => {
          const meaning = types.get(name);
          const words = typeof meaning === 'string' ? lists.get(meaning) : meaning;
          return words ? words.map((word) => `'${word}'`).join(' | ') : name;
        });
      for (const { declarations = [] } of customElementsManifest.modules) {
        for (const { attributes = [], members = [] } of declarations) {
          for (const { type } of [...attributes, ...members]) {
            if (type) type.text = inFull(type.text);
          }
        }
      }
    },
  };
}

/** `['a', 'b'] as const` → a, b. */
function listedWords(ts, expression) {
  if (!ts.isAsExpression(expression) || !ts.isArrayLiteralExpression(expression.expression)) {
    return undefined;
  }
  const { elements } = expression.expression;
  return elements.every(ts.isStringLiteral) ? elements.map(({ text }) => text) : undefined;
}

/** `'a' | 'b'` → a, b. */
function unionOfWords(ts, type) {
  if (!ts.isUnionTypeNode(type)) return undefined;
  const words = type.types.map((member) => ts.isLiteralTypeNode(member) && member.literal);
  return words.every((word) => word && ts.isStringLiteral(word))
    ? words.map(({ text }) => text)
    : undefined;
}

/** `(typeof LIST)[number]` → LIST. */
function elementOf(ts, type) {
  if (!ts.isIndexedAccessTypeNode(type)) return undefined;
  const list = ts.isParenthesizedTypeNode(type.objectType) ? type.objectType.type : type.objectType;
  return ts.isTypeQueryNode(list) ? list.exprName.getText() : undefined;
}
