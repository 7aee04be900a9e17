/** Code blocks that show a file of the repository: ```js examples/offline/sw.js */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';

const BLOCK = /^```(\w+) (examples\/\S+)\n[\s\S]*?^```$/gm;

export const filesIntoBlocks = (text) =>
  text.replace(BLOCK, (_, language, path) => {
    const code = readFileSync(join(root, path), 'utf8').trimEnd();
    return `\`\`\`${language} ${path}\n${code}\n\`\`\``;
  });
