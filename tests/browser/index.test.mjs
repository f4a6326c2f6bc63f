// SPDX-License-Identifier: Apache-2.0
// The pages on a folder: 301 documents made of the examples by other years and gaps.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import {close, folder, folderReport, open, top} from './harness.mjs';

const source = path.join(folder, 'documents');
const kinds = ['good', 'gaps', 'portal', 'not-a-report'].map(name => fs.readFileSync(path.join(top, `examples/${name}.txt`), 'utf8'));
for (let i = 0; i < 300; ++i) {
  const group = path.join(source, String(i % 6).padStart(2, '0'));
  fs.mkdirSync(group, {recursive: true});
  const year = 2021 + i % 3;
  const text = i % 100 === 99 ? '' : kinds[i % 50 === 49 ? 3 : i % 3].replaceAll('2024', String(year + 1)).replaceAll('2023', String(year));
  fs.writeFileSync(path.join(group, `${String(i).padStart(4, '0')}.txt`), text);
}
fs.copyFileSync(path.join(top, 'examples/slips.txt'), path.join(source, '00/slips.txt'));
const index = folderReport(source, 'out');
const text = selector => page => page.locator(selector).innerText();
const rows = page => page.locator('#table tbody tr').count();

test('a page for each document, and an index that opens quietly', async () => {
  assert.equal(fs.readdirSync(path.join(path.dirname(index), 'reports')).length, 301);
  const page = await open(index);
  assert.deepEqual(page.noise, []);
  assert.equal(await rows(page), 100);
  assert.match(await text('.cards')(page), /301/);
  await close(page);
});

test('every cell leads to its finding', async () => {
  const page = await open(index);
  const cell = page.locator('#table tbody tr .cell a.missing').first();
  const href = await cell.getAttribute('href');
  await cell.click();
  assert.ok(page.url().endsWith(href));
  assert.ok(await page.locator(`[id="${href.split('#')[1]}"]`).isVisible());
  await page.locator('.up a').click();
  assert.match(page.url(), /index\.html$/);
  await close(page);
});

test('filters and search narrow the list, and sorting orders it', async () => {
  const page = await open(index);
  const first = column => page.locator('#table tbody tr').first().locator('td').nth(column).innerText();
  await page.locator('#year').selectOption('2022');
  assert.equal(await first(0), '2022');
  await page.locator('#status').selectOption('failed');
  const [, shown, all] = /(\d+) \/ (\d+)/.exec(await text('#shown')(page));
  assert.ok(+shown > 0 && +shown < +all);
  assert.equal(+all, 301);
  await page.locator('.filter [type=reset]').click();
  await page.waitForFunction(() => /301 \/ 301/.test(document.querySelector('#shown').textContent));
  await page.locator('#table thead button').nth(3).click();
  await page.locator('#table thead button').nth(3).click();
  await page.locator('#table thead button').nth(3).click();
  await page.locator('#table thead button').nth(3).click();
  assert.equal(await page.locator('#table thead [aria-sort]').getAttribute('aria-sort'), 'descending');
  const scores = (await page.locator('#table tbody span.mark').allInnerTexts()).map(Number);
  assert.deepEqual(scores, [...scores].sort((a, b) => b - a));
  await page.locator('#search').fill('0042.txt');
  assert.equal(await rows(page), 1);
  await page.locator('#search').fill('');
  await page.locator('#item').selectOption('0');
  await page.locator('#verdict').selectOption({label: '缺失'});
  assert.ok(await rows(page) > 0);
  await close(page);
});

test('slips are one column that leads to them; every item has one of its own on demand', async () => {
  const page = await open(index);
  const columns = () => page.locator('#table thead .cell').count();
  const few = await columns();
  assert.ok(few >= 5);
  await page.locator('#every').check();
  assert.ok(await columns() > few);
  assert.equal(await page.locator('#table tbody tr').first().locator('.cell').count(), await columns());
  await page.locator('#every').uncheck();
  await page.locator('#search').fill('slips.txt');
  await page.locator('#table tbody td a[href$="#slips"]').first().click();
  assert.ok(await page.locator('#slips').isVisible());
  await close(page);
});

test('a hundred rows at a time', async () => {
  const page = await open(index);
  await page.locator('#next').click();
  assert.match(await text('#place')(page), /101.200.*301/);
  await page.locator('#back').click();
  assert.ok(await page.locator('#back').isDisabled());
  await close(page);
});

test('what could not be read is listed, and what was not judged can be found', async () => {
  const page = await open(index);
  assert.equal(await page.locator('[aria-labelledby=unreadable-title] li').count(), 3);
  await page.locator('#status').selectOption('not-judged');
  assert.ok(await rows(page) > 0);
  await page.locator('#status').selectOption('late');
  assert.ok(await rows(page) > 0);
  await close(page);
});

test('without a script all documents are in tables', async () => {
  const page = await open(index, {javaScriptEnabled: false});
  assert.equal(await page.locator('#all tr[data-s]').count(), 301);
  await page.locator('#all details summary').first().click();
  await page.locator('#all tbody a').first().click();
  assert.match(page.url(), /reports\/00001\.html$/);
  await close(page);
});

test('a second run over the folder that holds the pages does not check the pages', () => {
  const few = path.join(source, '00');
  const once = fs.readFileSync(folderReport(few, 'documents/00/out'), 'utf8');
  assert.equal(fs.readFileSync(folderReport(few, 'documents/00/out'), 'utf8'), once);
});
