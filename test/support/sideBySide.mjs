/**
 * Runs npm scripts side by side, for machines with more than one core: `node test/support/sideBySide.mjs typecheck lint`.
 * What each prints comes when it has ended, so that it can be read; exits with 1 when one of them failed.
 */
import { spawn } from 'node:child_process';

/** @param {string} script */
function run(script) {
  return new Promise((resolve) => {
    // One text for the shell, which finds npm on every system.
    const child = spawn(`npm run --silent ${script}`, { shell: true });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += String(text)));
    child.on('close', (code) => {
      process.stdout.write(printed);
      if (code !== 0) process.stdout.write(`npm run ${script} failed\n`);
      resolve(code === 0);
    });
  });
}

const passed = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = passed.every(Boolean) ? 0 : 1;
