/** The document of each live example, which its page shows in a frame. */
import { documentOf } from '../lib/examples.js';
import { escapeHtml, head } from '../lib/html.js';

export const data = {
  layout: false,
  pagination: { data: 'site.examples', size: 1, alias: 'example' },
  permalink: ({ example }) => `${example.address}.html`,
};

export function render({ example }) {
  const { title, body, css, js, linked, loaded, name } = documentOf(example);
  const sheets = ['../assets/styles/example.css', ...linked, ...(css ? [`${name}.css`] : [])];
  const scripts = [
    '../digit-pad/digit-pad.js',
    ...loaded,
    ...(js ? [`${name}.js`] : []),
    '../assets/example.js',
  ];
  return `${head(title, '../', { sheets, scripts })}
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body}</main>
<p class="values" role="status"></p>
</body>
</html>
`;
}
