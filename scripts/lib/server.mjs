/** The server's build, from the project's root. */
export const SERVER = 'dist/server/main.js';

/**
 * Node's own options for the server; the Dockerfile names the same. An answer is made of thousands of short-lived objects:
 * with the usual 16 MB for young ones they are cleared away so often that it takes an eighth of the server's time
 * (docs/decisions/0055-room-for-young-objects.md).
 */
export const SERVER_FLAGS = ['--min-semi-space-size=64', '--max-semi-space-size=64'];
