/**
 * A middleware for tests: /page?<markup> is a page that holds this markup, as if it had been written to
 * a file. (Firefox restores no custom element that was written by `document.write()`.)
 */
export async function pages(context, next) {
  if (context.path !== '/page') return next();
  context.type = 'text/html';
  context.body = `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <title>A page</title>
        <script type="module" src="/dist/digit-pad.js"></script>
      </head>
      <body>
        ${decodeURIComponent(context.querystring)}
      </body>
    </html>`;
  return undefined;
}
