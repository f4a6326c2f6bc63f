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
for (const name of ['good', 'gaps', 'portal', 'slips', 'not-a-report']) fs.copyFileSync(path.join(top, `examples/${name}.txt`), path.join(source, name + '.txt'));
fs.writeFileSync(path.join(source, 'empty.txt'), '');

const pages = {};
for (const language of ['zh', 'en']) {
  const index = folderReport(source, 'pages-' + language, '--lang', language, '--date', '2024-05-06', '--explain');
  pages[`index.${language}`] = index;
  ['empty', 'gaps', 'good', 'news', 'portal', 'slips'].forEach((name, i) => { pages[`${name}.${language}`] = path.join(path.dirname(index), `reports/0000${i + 1}.html`); });
}
const single = report('examples/gaps.txt', 'gaps.html', '--date', '2024-05-06');

// In both languages and themes what has most on it, and each other kind of page once.
const wide = ['gaps', 'slips', 'index'].flatMap(name => ['zh', 'en'].flatMap(language => ['light', 'dark'].map(scheme => [`${name}.${language}`, scheme])));
for (const [name, colorScheme] of [...wide, ['good.zh', 'light'], ['news.en', 'dark'], ['empty.zh', 'dark']]) {
  test(`axe-core finds nothing: ${name}, ${colorScheme}`, async () => {
    const page = await open(pages[name], {colorScheme, bypassCSP: true});
    await page.evaluate(() => { for (const part of document.querySelectorAll('details')) part.open = true; });
    await page.evaluate(axe);
    const found = await page.evaluate(() => axe.run());
    assert.deepEqual(found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html + ' ' + node.any.map(any => any.message).join(' ')).slice(0, 3).join('\n')), []);
    await close(page);
  });
}

test('the Nu HTML checker finds no error', () => {
  const done = spawnSync('java', ['-jar', path.join(here, 'node_modules/vnu-jar/build/dist/vnu.jar'), '--errors-only', ...Object.values(pages), single], {encoding: 'utf8'});
  assert.equal(done.error, undefined);
  assert.equal(done.stderr, '');
  assert.equal(done.status, 0);
});

// ---- looks: half the size is kept, which also evens out how letters are drawn
const tile = 16;

function halved(shot) {
  const from = PNG.sync.read(shot), to = new PNG({width: from.width >> 1, height: from.height >> 1});
  for (let y = 0; y < to.height; ++y)
    for (let x = 0; x < to.width; ++x)
      for (let c = 0; c < 4; ++c) {
        const at = (2 * y * from.width + 2 * x) * 4 + c;
        to.data[(y * to.width + x) * 4 + c] = (from.data[at] + from.data[at + 4] + from.data[at + 4 * from.width] + from.data[at + 4 * from.width + 4]) >> 2;
      }
  return to;
}

// The share of tiles in which more than an eighth of the pixels differ, and a picture of them.
function difference(was, is) {
  const shown = new PNG({width: is.width, height: is.height});
  pixelmatch(was.data, is.data, shown.data, is.width, is.height, {threshold: 0.15, diffMask: true});
  const columns = Math.ceil(is.width / tile), counts = new Uint16Array(columns * Math.ceil(is.height / tile));
  for (let y = 0; y < is.height; ++y)
    for (let x = 0; x < is.width; ++x)
      if (shown.data[(y * is.width + x) * 4 + 3]) ++counts[(y / tile | 0) * columns + (x / tile | 0)];
  return {share: counts.filter(count => count > tile * tile / 8).length / counts.length, shown};
}

const sights = [['top', ''], ['finding', '#fzzf.causes'], ['index', '']];
for (const [sight, hash] of sights) {
  for (const [language, colorScheme] of [['zh', 'light'], ['en', 'dark']]) {
    for (const width of [1440, 390]) {
      const name = `${sight}-${language}-${colorScheme}-${width}.png`;
      test(`it looks as it did: ${name}`, async () => {
        const page = await open(pages[`${sight === 'index' ? 'index' : 'gaps'}.${language}`], {hash, colorScheme, viewport: {width, height: width === 390 ? 1200 : 1000}});
        // The fingerprint of the pack is another one with each change of a rule.
        await page.evaluate(() => { for (const line of document.querySelectorAll('.index .meta')) line.textContent = line.textContent.replace(/[0-9a-f]{16}/, '0'.repeat(16)); });
        const is = halved(await page.screenshot());
        await close(page);
        const file = path.join(here, 'looks', name);
        if (process.env.LOOKS_UPDATE) {
          fs.mkdirSync(path.dirname(file), {recursive: true});
          fs.writeFileSync(file, PNG.sync.write(is, {colorType: 2}));
        }
        const was = PNG.sync.read(fs.readFileSync(file));
        assert.deepEqual([is.width, is.height], [was.width, was.height]);
        const {share, shown} = difference(was, is);
        if (share <= 0.005) return;
        const out = path.join(top, 'build/looks');
        fs.mkdirSync(out, {recursive: true});
        fs.writeFileSync(path.join(out, name), PNG.sync.write(is));
        fs.writeFileSync(path.join(out, 'diff-' + name), PNG.sync.write(shown));
        assert.fail(`${(100 * share).toFixed(2)} % of the tiles differ: look at build/looks/${name}, then LOOKS_UPDATE=1 make browser`);
      });
    }
  }
}
