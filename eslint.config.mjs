import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const engines = {
  paths: ['neo4j-driver', '@grafeo-db/js'].map((name) => ({
    name,
    message: 'Only the adapters in server/graph import an engine; use the port (server/graph/port.ts).',
  })),
};

export default tseslint.config(
  {
    ignores: [
      'dist',
      'data',
      'node_modules',
      'test-results',
      'server/api/generated.ts',
      '**/*.generated.ts',
      'client/operations/generated.ts',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: {
        project: ['server/tsconfig.json', 'client/tsconfig.json', 'tests/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-imports': ['error', engines],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
      // Reports casts that narrow an inferred type argument, with no form that it accepts.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // Values of a graph are unknown until a reader turns them into text; the checker cannot see that they are plain.
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['server/graph/neo4j/**', 'server/graph/embedded/**', 'tests/tck/**', 'bench/**'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    // Matchers of jest are typed `any`.
    files: ['tests/**'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-return': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'require',
          'module',
          'console',
          'URL',
          'fetch',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'Buffer',
          'AbortController',
          'AbortSignal',
          'performance',
          'window',
          'document',
          'localStorage',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
