// SPDX-License-Identifier: Apache-2.0
// Pages made by the program that HECHA_PROGRAM names.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {pathToFileURL, fileURLToPath} from 'node:url';

export const top = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const program = process.env.HECHA_PROGRAM;
if (!program) throw new Error('HECHA_PROGRAM names the program to test');

// A folder that goes away with the process.
export const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hecha-browser-'));
process.on('exit', () => fs.rmSync(folder, {recursive: true, force: true}));

export function hecha(...args) {
  const done = spawnSync(program, args, {cwd: top, encoding: 'utf8', env: {...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8'}, maxBuffer: 1 << 28});
  if (done.error) throw done.error;
  return done;
}

// The page on one document; its path.
export function report(source, name, ...more) {
  const file = path.join(folder, name);
  const done = hecha('check', source, '-f', 'html', '-o', file, ...more);
  if (done.status > 1 && done.status !== 3) throw new Error(done.stderr);
  return file;
}

// The pages on a folder; the path of the index.
export function folderReport(source, name, ...more) {
  const out = path.join(folder, name);
  const done = hecha('check', source, '-f', 'html', '-o', out + '/', '--no-progress', ...more);
  if (done.status > 1 && done.status !== 3) throw new Error(done.stderr);
  return path.join(out, 'index.html');
}

// Chromium as root, in a container, cannot make its sandbox. It opens nothing but our own pages.
export const chromium = {
  executablePath: '/usr/bin/chromium',
  args: ['--font-render-hinting=none', ...(process.getuid() === 0 ? ['--no-sandbox'] : [])],
};

export const url = (file, hash = '') => pathToFileURL(file).href + hash;
