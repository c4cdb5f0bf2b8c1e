import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const root = new URL('..', import.meta.url).pathname;

export default tseslint.config(
  {
    ignores: [
      ...['dist/', '.astro/', '.cache/', '.data/', 'node_modules/', 'test/fixtures/'],
      // their dependencies are their own, and installed where they are used
      'scripts/hosting/aws/',
      'scripts/bench/peers/',
    ],
  },
  eslint.configs.recommended,
  {
    files: ['*.mjs', '.config/*.js'],
    languageOptions: { globals: { URL: 'readonly', process: 'readonly' } },
  },
  {
    files: ['**/*.ts'],
    // the scripts inside .astro files are no files to the type checker; astro check types them
    ignores: ['**/*.astro/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: `${root}tsconfig.json`, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // a type parameter may tie the result to the argument through an index, which the rule cannot see
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-recommended'],
  // a table that scrolls within itself must be reachable with the keyboard (WCAG 2.1.1)
  { rules: { 'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region'] }] } },
  {
    // the model is the core: it knows no framework, no cloud, no disk and no clock
    files: ['site/model/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(node:|astro|@aws-sdk/|hono|@hono/|yaml|satteri)',
              message: 'Modellen er ren: kun zod.',
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Modellen har intet ur: tag now som argument.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Modellen har intet ur: tag now som argument.',
        },
        { selector: "MemberExpression[object.name='process']", message: 'Modellen læser ikke miljøet.' },
      ],
    },
  },
);
