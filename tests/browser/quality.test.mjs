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
    if (await page.locator('#review').count()) {  // the boxes of the reviewer are made when findings come near
      await page.locator('.finding').first().scrollIntoViewIfNeeded();
      await page.locator('.finding .review').first().waitFor();
    }
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

// The tiles in which more than an eighth of the pixels differ, their share, and a picture of the difference.
function difference(was, is) {
  const shown = new PNG({width: is.width, height: is.height});
  pixelmatch(was.data, is.data, shown.data, is.width, is.height, {threshold: 0.15, diffMask: true});
  const columns = Math.ceil(is.width / tile), counts = new Uint16Array(columns * Math.ceil(is.height / tile));
  for (let y = 0; y < is.height; ++y)
    for (let x = 0; x < is.width; ++x)
      if (shown.data[(y * is.width + x) * 4 + 3]) ++counts[(y / tile | 0) * columns + (x / tile | 0)];
  const tiles = [...counts.keys()].filter(i => counts[i] > tile * tile / 8).map(i => [i % columns, i / columns | 0]);
  return {tiles, share: tiles.length / counts.length, shown};
}

// The boxes around tiles that touch: [left, top, right, bottom] in tiles.
function boxes(tiles) {
  const left = new Set(tiles.map(String)), found = [];
  for (const first of tiles) {
    if (!left.delete(String(first))) continue;
    const box = [...first, ...first];
    for (const queue = [first]; queue.length;) {
      const [x, y] = queue.pop();
      box.splice(0, 4, Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y));
      for (const next of [[x - 1, y], [x + 1, y], [x, y - 1], [x, y + 1]]) if (left.delete(String(next))) queue.push(next);
    }
    found.push(box);
  }
  return found;
}

// What stands in the boxes, in words, so that a log alone tells what changed: pixels of the page, and the
// elements there with their place and size, the fonts that drew them, and their text.
async function told(page, tiles) {
  const side = 2 * tile, found = boxes(tiles), session = await page.context().newCDPSession(page);
  for (const domain of ['DOM', 'CSS']) await session.send(domain + '.enable');
  await session.send('DOM.getDocument');
  const fonts = async ([x, y]) => {
    const {nodeId} = await session.send('DOM.getNodeForLocation', {x: Math.round(x), y: Math.round(y)});
    return (await session.send('CSS.getPlatformFontsForNode', {nodeId})).fonts.map(font => `${font.familyName} x ${font.glyphCount}`).join(', ');
  };
  const lines = [];
  for (const box of found) {
    const [left, top, right, bottom] = box.map((edge, i) => (edge + (i > 1)) * side);
    lines.push(`  x ${left} to ${right}, y ${top} to ${bottom}:`);
    const elements = await page.evaluate(([left, top, right, bottom]) => {
      const seen = new Map();
      for (let y = top + 4; y < bottom; y += 8)
        for (let x = left + 4; x < right; x += 8) {
          const one = document.elementFromPoint(x, y);
          if (one && !seen.has(one)) seen.set(one, [x, y]);
        }
      return [...seen].map(([one, point]) => {
        const at = one.getBoundingClientRect();
        return {point, drawn: Boolean(one.closest('svg')), line: `    ${[one.localName, ...one.classList].join('.')}${one.id && '#' + one.id} at ${[at.x, at.y, at.width, at.height].map(n => +n.toFixed(2)).join(' ')}: ` +
            JSON.stringify(one.textContent.trim().replace(/\s+/g, ' ').slice(0, 80))};
      });
    }, [left, top, right, bottom]);
    for (const {point, drawn, line} of elements) {
      const set = await fonts(point);
      if (set || drawn || elements.length < 3) lines.push(line + (set && ' in ' + set));
    }
  }
  return lines.join('\n');
}

const tolerated = 0.02;  // machines draw thin lines and shades by a hair differently
const sights = [['top', ''], ['finding', '#fzzf.causes'], ['index', '']];
for (const [sight, hash] of sights) {
  for (const [language, colorScheme] of [['zh', 'light'], ['en', 'dark']]) {
    for (const width of [1440, 390]) {
      const name = `${sight}-${language}-${colorScheme}-${width}.png`;
      test(`it looks as it did: ${name}`, async context => {
        const page = await open(pages[`${sight === 'index' ? 'index' : 'gaps'}.${language}`], {hash, colorScheme, viewport: {width, height: width === 390 ? 1200 : 1000}});
        // The fingerprint of the pack is another one with each change of a rule.
        await page.evaluate(() => { for (const line of document.querySelectorAll('.index .meta')) line.textContent = line.textContent.replace(/[0-9a-f]{16}/, '0'.repeat(16)); });
        const file = path.join(here, 'looks', name);
        let is = halved(await page.screenshot());
        if (process.env.LOOKS_UPDATE) {
          fs.mkdirSync(path.dirname(file), {recursive: true});
          fs.writeFileSync(file, PNG.sync.write(is, {colorType: 2}));
        }
        const was = PNG.sync.read(fs.readFileSync(file));
        assert.deepEqual([is.width, is.height], [was.width, was.height]);
        let {tiles, share, shown} = difference(was, is);
        // A busy machine may show a page before all of it is drawn; what is wrong stays wrong.
        for (let i = 0; i < 4 && share > 0; ++i) {
          await page.waitForTimeout(500);
          is = halved(await page.screenshot());
          ({tiles, share, shown} = difference(was, is));
        }
        const where = tiles.length ? `${(100 * share).toFixed(2)} % of the tiles differ:\n${await told(page, tiles)}` : '';
        await close(page);
        if (where && share <= tolerated) context.diagnostic(where);
        if (share <= tolerated) return;
        const out = path.join(top, 'build/looks');
        fs.mkdirSync(out, {recursive: true});
        fs.writeFileSync(path.join(out, name), PNG.sync.write(is));
        fs.writeFileSync(path.join(out, 'diff-' + name), PNG.sync.write(shown));
        assert.fail(`look at build/looks/${name}, then LOOKS_UPDATE=1 make browser\n${where}`);
      });
    }
  }
}
