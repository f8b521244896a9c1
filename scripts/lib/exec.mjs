import { spawn } from 'node:child_process';
import { root } from './prepare.mjs';

/**
 * Runs a Node script of the build in the foreground, hands it this process's input, output and signals, and ends with
 * its exit code.
 * @param {string} script path from the project's root
 * @param {string[]} args
 * @param {string[]} flags of Node's own
 */
export function exec(script, args, flags = []) {
  const child = spawn(process.execPath, [...flags, script, ...args], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`Could not run ${script}: ${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}
