'use strict';

// The product as a person starts it. Plain JavaScript, since it is also needed before there are packages to compile it.
const { spawn } = require('node:child_process');
const { once } = require('node:events');

async function startProduct(folder, environment, signal) {
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...cleanEnvironment(), PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const send = (name) => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, name);
  };
  const giveUp = () => send('SIGKILL');
  signal?.addEventListener('abort', giveUp);
  child.on('exit', () => signal?.removeEventListener('abort', giveUp));
  const { address, said } = await addressOf(child, signal);
  const end = async (name) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    send(name);
    await exited;
  };
  return {
    address,
    process: child,
    said,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    async graphql(query, variables = {}) {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
        signal,
      });
      const { data, errors } = await response.json();
      if (errors !== undefined || data === undefined)
        throw new Error(`GraphQL answered ${JSON.stringify(errors)}`);
      return data;
    },
  };
}

function cleanEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(NEO4J_|ALLEGIANCE_|HOST$|PORT$|DATA_DIR$|NODE_ENV$|JEST_|npm_)/.test(name),
    ),
  );
}

function addressOf(child, signal) {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk) => {
      said += chunk.toString();
      // What npm says may name addresses as well, such as that of a registry.
      const address = /Allegiance is at (http:\/\/[\w.[\]:]+:\d+)/.exec(said)?.[1];
      if (address) resolve({ address, said });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('exit', (code) => {
      const why = signal?.aborted ? signal.reason.message : `npm start ended with ${code}`;
      reject(new Error(`${why}:\n${said}`));
    });
  });
}

module.exports = { startProduct, cleanEnvironment };
