/** A page of docs/ as a page of Storybook: links between pages lead to their pages here. */
export function page(markdown: string): string {
  return markdown.replaceAll(
    /\]\((?:\.\/)?([\w-]+)\.md(?:#[\w-]+)?\)/g,
    '](?path=/docs/documentation-$1--docs)',
  );
}
