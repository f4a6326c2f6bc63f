// SPDX-License-Identifier: Apache-2.0
// What machines can say of the pages: accessible (axe-core), valid (the Nu HTML checker), and
// looking as they did when somebody last looked (screenshots, with a tolerance).
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';
import {close, folder, folderReport, open, report, top} from './harness.mjs';

const here = path.join(top, 'tests/browser');
const axe = fs.readFileSync(path.join(here, 'node_modules/axe-core/axe.min.js'), 'utf8');
const source = path.join(folder, 'several');
fs.mkdirSync(source);
for (const name of ['good', 'gaps', 'portal', 'not-a-report']) fs.copyFileSync(path.join(top, `examples/${name}.txt`), path.join(source, name + '.txt'));
fs.writeFileSync(path.join(source, 'empty.txt'), '');

const pages = {};
for (const language of ['zh', 'en']) {
  const index = folderReport(source, 'pages-' + language, '--lang', language, '--date', '2024-05-06', '--explain');
  const reports = path.join(path.dirname(index), 'reports');
  pages[`index.${language}`] = index;
  ['empty', 'gaps', 'good', 'news', 'portal'].forEach((name, i) => { pages[`${name}.${language}`] = path.join(reports, `0000${i + 1}.html`); });
}
const single = report('examples/gaps.txt', 'gaps.html', '--date', '2024-05-06');

for (const [name, file] of Object.entries(pages)) {
  if (name.startsWith('portal')) continue;
  for (const colorScheme of ['light', 'dark']) {
    test(`axe-core finds nothing: ${name}, ${colorScheme}`, async () => {
      const page = await open(file, {colorScheme, bypassCSP: true});
      await page.evaluate(() => { for (const part of document.querySelectorAll('details')) part.open = true; });
      await page.evaluate(axe);
      const found = await page.evaluate(() => axe.run());
      assert.deepEqual(found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html + ' ' + node.any.map(any => any.message).join(' ')).slice(0, 3).join('\n')), []);
      await close(page);
    });
  }
}

test('the Nu HTML checker finds no error', () => {
  const done = spawnSync('java', ['-jar', path.join(here, 'node_modules/vnu-jar/build/dist/vnu.jar'), '--errors-only', ...Object.values(pages), single], {encoding: 'utf8'});
  assert.equal(done.error, undefined);
  assert.equal(done.stderr, '');
  assert.equal(done.status, 0);
});

const looks = [['gaps.zh', 'light'], ['gaps.en', 'dark'], ['good.zh', 'dark'], ['index.zh', 'light'], ['index.en', 'dark']];
for (const [name, colorScheme] of looks) {
  for (const width of [1440, 390]) {
    const file = path.join(here, 'looks', `${name}-${colorScheme}-${width}.png`);
    const skip = !fs.existsSync(file) && !process.env.LOOKS_UPDATE && 'no screenshot was accepted yet: LOOKS_UPDATE=1';
    test(`it looks as it did: ${name}, ${colorScheme}, ${width}`, {skip}, async () => {
      const page = await open(pages[name], {colorScheme, viewport: {width, height: width === 390 ? 1500 : 1300}});
      const shot = await page.screenshot();
      if (process.env.LOOKS_UPDATE) fs.mkdirSync(path.dirname(file), {recursive: true}), fs.writeFileSync(file, shot);
      const [was, is] = [PNG.sync.read(fs.readFileSync(file)), PNG.sync.read(shot)];
      assert.deepEqual([is.width, is.height], [was.width, was.height]);
      const differ = pixelmatch(was.data, is.data, null, is.width, is.height, {threshold: 0.2});
      const share = differ / (is.width * is.height);
      if (share > 0.02) fs.writeFileSync(path.join(here, 'looks', `${name}-${colorScheme}-${width}.new.png`), shot);
      assert.ok(share <= 0.02, `${(100 * share).toFixed(1)} % of the pixels differ; look at the .new.png, then LOOKS_UPDATE=1`);
      await close(page);
    });
  }
}
