/** README and docs, and the code blocks in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Block {
  /** Path of the page and line of the block, to be found again. */
  readonly where: string;
  readonly language: string;
  /** The file of the repository that the block shows, if it names one. */
  readonly file: string | undefined;
  readonly code: string;
}

export interface Page {
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Tests run in the repository's root. */
export function pages(): Page[] {
  const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file));
  return ['README.md', 'CONTRIBUTING.md', 'examples/README.md', ...docs].map((path) => {
    const text = readFileSync(path, 'utf8');
    return { path, text, blocks: blocksIn(path, text) };
  });
}

function blocksIn(path: string, text: string): Block[] {
  return [...text.matchAll(/^```(\w+)(?: live)?(?: (\S+))?\n([\s\S]*?)^```$/gm)].map((match) => ({
    where: `${path}:${text.slice(0, match.index).split('\n').length}`,
    language: match[1]!,
    file: match[2],
    code: match[3]!,
  }));
}
