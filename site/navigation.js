/**
 * The order of the pages, by their Markdown files. The titles are the pages' own headings. The build fails
 * if a page of docs/ is missing here.
 */
export const GROUPS = [
  {
    title: 'Use it',
    pages: [
      'README.md',
      'docs/quick-start.md',
      'docs/forms.md',
      'docs/recipes.md',
      'docs/reference.md',
      'docs/formats.md',
      'docs/themes.md',
      'docs/pictures.md',
      'docs/hand.md',
      'docs/testing.md',
      'docs/migration.md',
      'docs/faq.md',
      'docs/glossary.md',
    ],
  },
  {
    title: 'Quality',
    pages: [
      'docs/accuracy.md',
      'docs/errors.md',
      'docs/comparison.md',
      'docs/comparison-digits.md',
      'docs/performance.md',
      'docs/reliability.md',
      'docs/browser-support.md',
      'docs/accessibility.md',
      'docs/privacy.md',
      'SECURITY.md',
    ],
  },
  {
    title: 'How it works',
    pages: [
      'docs/architecture.md',
      'docs/segmentation.md',
      'docs/training.md',
      'docs/size-study.md',
      'docs/own-digits.md',
      'docs/decisions/README.md',
    ],
  },
  { title: 'Work on it', pages: ['CONTRIBUTING.md', 'CHANGELOG.md'] },
];

/** Pages whose address is not that of their file. */
export const ADDRESSES = {
  'README.md': 'overview.html',
  'docs/decisions/README.md': 'decisions/index.html',
};
