// SPDX-License-Identifier: Apache-2.0
// The page on one document, as a reviewer uses it.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import {close, folder, hecha, open, report, top} from './harness.mjs';

const gaps = report('examples/gaps.txt', 'gaps.html', '--date', '2024-05-06');
const good = report('examples/good.txt', 'good.html');
const news = report('examples/not-a-report.txt', 'news.html');
const text = selector => page => page.locator(selector).innerText();

test('a page opens from a file, quietly, and says the verdict first', async () => {
  for (const file of [gaps, good, news]) {
    const page = await open(file);
    assert.deepEqual(page.noise, []);
    assert.equal(await page.locator('h1').count(), 1);
    assert.match(await text('.stamp')(page), /通过|不是/);
    await close(page);
  }
});

test('a page of a 40 KB report opens in under 300 ms', async () => {
  const file = path.join(folder, 'long.txt');
  const original = fs.readFileSync(path.join(top, 'examples/gaps.txt'), 'utf8');
  let body = original;
  while (Buffer.byteLength(body) < 40000) body = body.replace(/\n(三、|二、|下一步|$)/, '\n' + original.split('\n').find(line => line.length > 120) + '\n$1');
  fs.writeFileSync(file, body);
  const made = report(file, 'long.html');
  assert.ok(fs.statSync(made).size < 1.5 * fs.statSync(file).size + 150 * 1024);
  let best = Infinity;
  for (let i = 0; i < 8; ++i) {
    const page = await open(made);
    best = Math.min(best, await page.evaluate(() => performance.getEntriesByType('navigation')[0].loadEventEnd));
    await close(page);
  }
  // Where others use the processors too, a page waits for its turn.
  const busy = Math.max(1, os.loadavg()[0] / os.cpus().length);
  assert.ok(best < 300 * busy, `${best} ms`);
});

test('findings come in the order of the work: open, met, not scored', async () => {
  const page = await open(gaps);
  const results = await page.locator('.finding').evaluateAll(all => all.map(one => one.dataset.result));
  const rank = {missing: 0, violated: 0, partial: 0, met: 1};
  const ranks = results.map(result => rank[result] ?? 2);
  assert.deepEqual(ranks, [...ranks].sort());
  assert.ok(await page.locator('details.folded').evaluate(part => !part.open));
  await close(page);
});

test('from a finding to its passage and back', async () => {
  const page = await open(gaps);
  const link = page.locator('.finding a.jump').first();
  const target = (await link.getAttribute('href')).slice(1);
  await link.click();
  assert.equal(await page.evaluate(() => location.hash.slice(1)), target);
  assert.ok(await page.locator('#' + target).evaluate(ref => {
    const box = ref.getBoundingClientRect();
    return box.top > 0 && box.bottom < innerHeight;
  }));
  assert.ok(await page.locator('mark.now').count() > 0);
  await page.locator('#back').click();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), '#' + target);
  // From the text to the finding.
  await page.locator('#' + target).click();
  const id = (await page.locator('#' + target).getAttribute('href')).slice(1);
  assert.equal(await page.evaluate(() => location.hash.slice(1)), id);
  assert.equal(await page.evaluate(() => document.activeElement.id), id);
  await close(page);
});

test('every quotation stands where its link leads', async () => {
  for (const file of [gaps, good]) {
    const page = await open(file);
    const wrong = await page.evaluate(() => {
      const plain = words => words.replace(/\s+/g, '');
      const bad = [];
      for (const figure of document.querySelectorAll('.quote')) {
        const link = figure.querySelector('a.jump');
        if (!link) { bad.push('no link: ' + figure.textContent); continue; }
        const id = link.hash.slice(1);
        const marked = [...document.querySelectorAll('mark[data-e]')].filter(mark => mark.dataset.e.split(' ').includes(id)).map(mark => mark.textContent).join('');
        const quote = plain(figure.querySelector('blockquote').textContent).replace(/……$/, '');
        if (!plain(marked).startsWith(quote)) bad.push(id + ': ' + quote);
      }
      return bad;
    });
    assert.deepEqual(wrong, []);
    await close(page);
  }
});

test('lines are numbered as findings name them', async () => {
  const page = await open(gaps);
  const lines = fs.readFileSync(path.join(top, 'examples/gaps.txt'), 'utf8').replace(/\n$/, '').split('\n');
  const shown = await page.locator('#text p:not(.in, .page)').evaluateAll(all => all.map(p => {
    const copy = p.cloneNode(true);
    for (const ref of copy.querySelectorAll('.ref')) ref.remove();
    return copy.textContent.replace(/\n$/, '');
  }));
  assert.deepEqual(shown, lines);
  await close(page);
});

test('a missing item has a marker where it belongs, and leads there', async () => {
  const page = await open(gaps);
  for (const id of ['fzzf.leader-duties', 'fzzf.causes']) {
    const link = page.locator(`[id="${id}"] .insert a`);
    await link.click();
    const marker = page.locator(await link.getAttribute('href').then(href => href.replace('#', '#')));
    assert.match(await marker.innerText(), /此处应补/);
    assert.equal(await marker.locator('a').getAttribute('href'), '#' + id);
  }
  await close(page);
});

test('furniture is told apart from the text', async () => {
  const page = await open(report('examples/portal.txt', 'portal.html'));
  assert.ok(await page.locator('#text p.f').count() > 3);
  assert.equal(await page.locator('#text p.f mark:not(.fact)').count(), 0);
  await close(page);
});

test('a deep link opens what is folded', async () => {
  const page = await open(gaps, {hash: '#fzzf.measures'});
  assert.ok(await page.locator('[id="fzzf.measures"]').isVisible());
  assert.ok(await page.locator('details.folded').evaluate(part => part.open));
  await close(page);
});

test('filter and search', async () => {
  const page = await open(gaps);
  const total = await page.locator('.finding').count();
  await page.locator('.filter input[value=missing]').uncheck();
  const left = await page.locator('.finding:not([hidden])').count();
  assert.ok(left > 0 && left < total);
  assert.match(await text('#shown')(page), new RegExp(`${left} / ${total}`));
  await page.locator('.filter input[value=missing]').check();
  await page.locator('#search').fill('第一责任人');
  assert.ok(await page.locator('[id="fzzf.leader-duties"]').isVisible());
  assert.ok(await page.locator('[id="fzzf.title"]').isHidden());
  assert.ok(await page.evaluate(() => CSS.highlights.get('search').size > 0));
  await page.keyboard.press('Enter');
  await page.locator('#search').fill('没有这样的文字');
  assert.equal(await page.locator('.finding:not([hidden])').count(), 0);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.finding:not([hidden])').count(), total);
  assert.deepEqual(page.noise, []);
  await close(page);
});

test('dark and light: by the system, and by the button', async () => {
  const ground = page => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await open(gaps, {colorScheme: 'light'});
  const dark = await open(gaps, {colorScheme: 'dark'});
  const [white, black] = [await ground(light), await ground(dark)];
  assert.notEqual(white, black);
  await light.locator('#theme').click();
  assert.equal(await ground(light), black);
  await light.locator('#theme').click();
  assert.equal(await ground(light), white);
  await dark.locator('#theme').click();
  assert.equal(await ground(dark), white);
  await close(light);
  await close(dark);
});

test('with the keyboard only: from finding to finding, to the passage, back, and a decision', async () => {
  const page = await open(gaps);
  const active = () => page.evaluate(() => document.activeElement.id);
  await page.keyboard.press('j');
  const first = await active();
  await page.keyboard.press('j');
  assert.notEqual(await active(), first);
  await page.keyboard.press('k');
  assert.equal(await active(), first);
  await page.keyboard.press('e');
  assert.match(await active(), /^(e|n|gap)\d/);
  await page.keyboard.press('b');
  assert.ok(await page.evaluate(id => document.activeElement.closest('.finding').id === id, first));
  await page.keyboard.press('?');
  assert.ok(await page.locator('#keys').isVisible());
  await page.locator('#single').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  assert.notEqual(await active(), 'search');
  // Tab reaches the controls of the finding; space presses them.
  await page.locator(`[id="${first}"]`).focus();
  for (let i = 0; i < 30 && !(await page.evaluate(() => document.activeElement.dataset.do === 'overturn')); ++i) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  assert.match(await text('#tally')(page), /1/);
  await close(page);
});

test('decisions are exported as the file that waivers are read from', async () => {
  const page = await open(gaps, {acceptDownloads: true});
  const finding = page.locator('[id="fzzf.leader-duties"]');
  await page.locator('#export').click();
  assert.match(await text('#wrong')(page), /还没有意见/);
  await finding.locator('[data-do=overturn]').click();
  await finding.locator('select').selectOption('na');
  await page.locator('#export').click();
  assert.match(await text('#wrong')(page), /理由/);
  await finding.locator('textarea').fill('主要负责人空缺："副职"主持工作\n# 非注释 \u202e');
  const cause = page.locator('[id="fzzf.causes"]');
  await cause.locator('[data-do=confirm]').click();
  await page.locator('#export').click();
  assert.match(await text('#wrong')(page), /复核人/);
  await page.locator('#approved-by').fill('王某');
  await page.locator('#approved-on').fill('2025-02-18');
  await page.locator('#expires').fill('2025-12-31');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#export').click()]);
  assert.equal(download.suggestedFilename(), 'waivers.yml');
  const file = path.join(folder, 'waivers.yml');
  await download.saveAs(file);
  const read = JSON.parse(execFileSync('python3', ['-c', 'import json, sys, yaml; print(json.dumps(yaml.load(open(sys.argv[1], encoding="utf-8"), yaml.BaseLoader)))', file], {encoding: 'utf8'}));
  const made = Object.fromEntries(read.waivers.map(waiver => [waiver.rule, waiver]));
  assert.deepEqual(Object.keys(made).sort(), ['fzzf.causes', 'fzzf.leader-duties']);
  const one = made['fzzf.leader-duties'];
  assert.equal(one.verdict, 'na');
  assert.equal(one.reason, '主要负责人空缺："副职"主持工作\n# 非注释 \u202e'.trim());
  assert.deepEqual([one['approved-by'], one['approved-on'], one.expires], ['王某', '2025-02-18', '2025-12-31']);
  assert.deepEqual(one.document, {issuer: '临澜市交通运输局', year: '2023'});
  assert.match(one.seen.finding, /^[0-9a-f]{16}$/);
  assert.equal(one.seen.result, 'missing');
  assert.equal(made['fzzf.causes'].verdict, 'confirm');
  assert.deepEqual(page.noise, []);
  await close(page);
});

test('without a script everything can be read and every link works', async () => {
  const page = await open(gaps, {javaScriptEnabled: false});
  for (const control of ['.tools', '.filter', '#record form']) assert.ok(await page.locator(control).isHidden(), control);
  assert.ok(await page.locator('[id="fzzf.leader-duties"] .message').isVisible());
  await page.locator('[id="fzzf.leader-duties"] a.jump').first().click();
  assert.match(page.url(), /#n\d+-0$/);
  await page.locator('details.folded > summary').click();
  assert.ok(await page.locator('[id="fzzf.measures"]').isVisible());
  await close(page);
});

test('on paper: A4, numbered pages, everything open, no controls', async () => {
  const page = await open(good);
  const file = path.join(folder, 'good.pdf');
  await page.pdf({path: file, preferCSSPageSize: true});
  const about = execFileSync('pdfinfo', [file], {encoding: 'utf8'});
  assert.match(about, /Page size: .*A4/);
  const pages = Number(/Pages: +(\d+)/.exec(about)[1]);
  assert.ok(pages >= 4 && pages <= 16, `${pages} pages`);
  const words = execFileSync('pdftotext', ['-raw', file, '-'], {encoding: 'utf8'}).replace(/[^\S\f]+/g, '').split('\f');
  for (let i = 0; i < pages; ++i) assert.ok(words[i].includes(`${i + 1}/${pages}`), `page ${i + 1}`);
  const whole = words.join('');
  const folded = (await page.locator('details.folded blockquote').first().textContent()).replace(/\s+/g, '');
  assert.ok(whole.includes(folded.slice(0, 12)));
  for (const control of ['导出waivers.yml', '筛选', '深色/浅色', '另有意见']) assert.ok(!whole.includes(control), control);
  await close(page);
});

test('nothing of the machine is in a page', () => {
  const copy = path.join(folder, 'somewhere/inside');
  fs.mkdirSync(copy, {recursive: true});
  fs.copyFileSync(path.join(top, 'examples/gaps.txt'), path.join(copy, 'gaps.txt'));
  const page = fs.readFileSync(report(path.join(copy, 'gaps.txt'), 'copy.html'), 'utf8');
  assert.ok(!page.includes('somewhere') && !page.includes(folder) && !page.includes(top));
  assert.ok(page.includes('gaps.txt'));
  assert.ok(!/ (style|on[a-z]+)=/.test(page.replace(/<script[^]*?<\/script>|<style[^]*?<\/style>/g, '')));
});

test('a page says what it was made of, and the same input gives the same bytes', () => {
  const page = fs.readFileSync(gaps, 'utf8');
  assert.ok(page.includes('2024-05-06'));
  assert.match(page, /[0-9a-f]{64}/);
  assert.equal(fs.readFileSync(report('examples/gaps.txt', 'again.html', '--date', '2024-05-06'), 'utf8'), page);
});

test('a file that cannot be read gets a page that says so', async () => {
  const file = path.join(folder, 'empty.txt');
  fs.writeFileSync(file, '');
  const page = await open(report(file, 'empty.html'));
  assert.match(await text('.verdict')(page), /无法读取/);
  assert.deepEqual(page.noise, []);
  await close(page);
});

test('two documents do not fit into one page', () => {
  const done = hecha('check', 'examples/gaps.txt', 'examples/good.txt', '-f', 'html', '-o', path.join(folder, 'two.html'));
  assert.equal(done.status, 2);
  assert.match(done.stderr, /目录|folder/);
  assert.ok(!fs.existsSync(path.join(folder, 'two.html')));
});
