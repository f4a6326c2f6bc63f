// SPDX-License-Identifier: Apache-2.0
// The page on one document, as a reviewer uses it.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
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

test('findings come in the order of the work: open, met, not scored', async () => {
  const page = await open(gaps);
  const results = await page.locator('.finding').evaluateAll(all => all.map(one => one.dataset.result));
  const rank = {missing: 0, violated: 0, partial: 0, met: 1};
  const ranks = results.map(result => rank[result] ?? 2);
  assert.deepEqual(ranks, [...ranks].sort());
  assert.equal(await page.locator('details.folded[open]').count(), 0);
  for (const id of ['notes', 'met', 'clean']) assert.ok(await page.locator(`[aria-labelledby=${id}] details.folded`).isVisible());
  await close(page);
});

test('the head of a page says what decides, what would be gained, and where it stands', async () => {
  const page = await open(gaps);
  const reasons = await page.locator('.reasons a').evaluateAll(all => all.map(one => [one.textContent, one.title, one.hash.slice(1)]));
  assert.deepEqual(reasons, [['FZ-202', '不足的原因', 'fzzf.causes'], ['FZ-301', '党政主要负责人履行推进法治建设第一责任人职责情况', 'fzzf.leader-duties']]);
  const gains = (await page.locator('.gains li b').allInnerTexts()).map(Number);
  assert.deepEqual(gains, [18, 12, 8.5, 7]);
  assert.match(await text('.gains h2')(page), /4 项.*45\.5 分/);
  for (const count of await page.locator('.counts li:has(a)').all()) {
    const section = page.locator(await count.locator('a').getAttribute('href'));
    assert.ok((await section.innerText()).includes(`（${await count.locator('b').innerText()}）`));
  }
  assert.equal(await page.locator('.counts li').filter({hasText: '文字差错'}).locator('b').innerText(), '0');
  await close(page);
});

test('the account adds up: points, groups, total', async () => {
  const page = await open(gaps);
  const number = text => Number(text.split('/')[0]) || 0;
  const bodies = await page.locator('.account tbody').evaluateAll(all => all.map(body => [...body.rows].map(row => [...row.querySelectorAll('.n')].map(cell => cell.textContent))));
  let earned = 0, lost = 0;
  for (const [group, ...rows] of bodies) {
    assert.equal(rows.reduce((sum, row) => sum + number(row[0]), 0), number(group[0]));
    assert.equal(rows.reduce((sum, row) => sum + number(row[1]), 0), number(group[1]));
    earned += number(group[0]);
    lost += number(group[1]);
  }
  assert.deepEqual(await page.locator('.account tfoot .n').allInnerTexts(), [`${earned} / 100`, `${lost}`]);
  assert.equal(earned, Number(await page.locator('.gauge .number').textContent()));
  assert.equal(earned + lost, 100);
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

test('lines are shown as they are, and numbered as findings name them', async () => {
  const file = path.join(folder, 'blank.txt');
  const lines = fs.readFileSync(path.join(top, 'examples/gaps.txt'), 'utf8').replace(/\n$/, '').split('\n');
  lines.splice(8, 0, ...Array(200).fill(''));
  fs.writeFileSync(file, lines.join('\n') + '\n');
  const page = await open(report(file, 'blank.html'));
  const [shown, wrong, checked] = await page.evaluate(() => {
    const shown = [], bad = [];
    let at = 0, checked = 0;
    for (const p of document.querySelectorAll('#text > p, #text > ol > li')) {
      if (p.matches('li:first-child') && p.parentElement.start !== at + 1) bad.push(`a list starts with ${p.parentElement.start} behind line ${at}`);
      at += p.matches('.in') ? 0 : p.matches('.z') ? p.textContent.length : 1;
      for (const ref of p.querySelectorAll('.ref')) {
        const link = document.querySelector(`.quote a[href="#${ref.id}"]`);
        if (!link) continue;
        ++checked;
        if (!link.textContent.includes(`第${at}行`)) bad.push(`${link.textContent} on line ${at}`);
      }
      const copy = p.cloneNode(true);
      for (const ref of copy.querySelectorAll('.ref')) ref.remove();
      if (!p.matches('.in')) shown.push(copy.textContent.replace(/\n$/, ''));
    }
    return [shown.join('\n'), bad, checked];
  });
  assert.deepEqual(wrong, []);
  assert.ok(checked > 20);
  assert.equal(shown, lines.join('\n'));
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
  assert.ok(await page.locator('#text li.f').count() > 3);
  // Of what stands there only the date of publication is asked for.
  const refs = await page.locator('#text li.f .ref').evaluateAll(all => all.map(ref => ref.hash));
  assert.deepEqual(refs, ['#fzzf.publication-date']);
  await close(page);
});

test('a deep link opens what is folded', async () => {
  const page = await open(gaps, {hash: '#fzzf.measures'});
  assert.ok(await page.locator('[id="fzzf.measures"]').isVisible());
  assert.ok(await page.locator('[aria-labelledby=met] > details').evaluate(part => part.open));
  assert.ok(!await page.locator('[aria-labelledby=clean] > details').evaluate(part => part.open));
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
  // Over the border of a passage: 「……交通建设。」 is marked, 「现将……」 is not.
  await page.locator('#search').fill('法治交通建设。现将有关');
  assert.equal(await page.evaluate(() => [...CSS.highlights.get('search')].map(range => range.toString()).join('|')), '法治交通建设。现将有关');
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

test('whoever goes to a passage and back at once is back', async () => {
  const page = await open(gaps);
  await page.keyboard.press('j');
  const [before, at] = await page.evaluate(() => [document.activeElement.id, scrollY]);
  await page.evaluate(() => {
    for (const key of ['e', 'b']) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
  });
  for (let i = 0; i < 3; ++i) await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve))));
  const link = page.locator(':focus');
  assert.ok(await link.evaluate((link, id) => link.matches('a.jump') && link.closest('.finding').id === id, before));
  assert.ok(await link.evaluate(link => link.getBoundingClientRect().top > 0 && link.getBoundingClientRect().bottom < innerHeight));
  assert.ok(await page.locator('#back').isHidden());
  assert.ok(Math.abs(await page.evaluate(() => scrollY) - at) < 900);
  await close(page);
});

test('the browser goes back and forth between the places that were jumped to', async () => {
  const page = await open(gaps, {hash: '#fzzf.causes'});
  const active = () => page.evaluate(() => document.activeElement.id);
  assert.equal(await active(), 'fzzf.causes');
  const jump = page.locator('[id="fzzf.leader-duties"] a.jump').first();
  const target = (await jump.getAttribute('href')).slice(1);
  await jump.click();
  assert.equal(await active(), target);
  await page.goBack();
  await page.waitForFunction(() => document.activeElement.id === 'fzzf.causes');
  await page.goForward();
  await page.waitForFunction(id => document.activeElement.id === id, target);
  assert.equal(await page.locator('.now:not(mark)').count(), 1);
  await close(page);
});

test('decisions are exported as the file that waivers are read from', async () => {
  const page = await open(gaps, {hash: '#fzzf.leader-duties', acceptDownloads: true});
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
  // The program takes them at their word: nothing has lapsed, nothing is left over.
  const done = hecha('check', 'examples/gaps.txt', '--waivers', file, '--today', '2025-06-01', '-f', 'json');
  const findings = Object.fromEntries(JSON.parse(done.stdout).findings.map(one => [one.rule, one]));
  assert.equal(findings['fzzf.leader-duties'].result, 'waived');
  assert.equal(findings['fzzf.causes'].result, 'missing');
  assert.doesNotMatch(done.stderr, /失效|未匹配|过期|waivers\.yml/, done.stderr);
  const again = await open(report('examples/gaps.txt', 'waived.html', '--waivers', file, '--today', '2025-06-01'));
  assert.match(await again.locator('[id="fzzf.leader-duties"] p.waived').textContent(), /主要负责人空缺.*王某.*2025-12-31/);
  assert.match(await again.locator('[id="fzzf.causes"] p.waived').textContent(), /王某/);
  await close(again);
});

test('decisions for this very file name it by its SHA-256', async () => {
  const page = await open(gaps, {hash: '#fzzf.shortcomings', acceptDownloads: true});
  await page.locator('[id="fzzf.shortcomings"] [data-do=overturn]').click();
  await page.locator('[id="fzzf.shortcomings"] select').selectOption('accept');
  await page.locator('[id="fzzf.shortcomings"] textarea').fill('限期补正');
  await page.locator('#applies').selectOption('file');
  await page.locator('#approved-by').fill('李某');
  await page.locator('#approved-on').fill('2025-02-18');
  await page.locator('#expires').fill('2025-12-31');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#export').click()]);
  const file = path.join(folder, 'by-hash.yml');
  await download.saveAs(file);
  await close(page);
  const same = hecha('check', 'examples/gaps.txt', '--waivers', file, '--today', '2025-06-01', '-f', 'json');
  const result = done => JSON.parse(done.stdout).findings.find(one => one.rule === 'fzzf.shortcomings').result;
  assert.equal(result(same), 'waived');
  const other = path.join(folder, 'changed.txt');
  fs.writeFileSync(other, fs.readFileSync(path.join(top, 'examples/gaps.txt'), 'utf8') + '\n');
  assert.equal(result(hecha('check', other, '--waivers', file, '--today', '2025-06-01', '-f', 'json')), 'partial');
});

test('a page that is left with decisions asks; one without, or after export, does not', async () => {
  const page = await open(gaps, {hash: '#fzzf.causes', acceptDownloads: true});
  const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', {cancelable: true})));
  assert.equal(await asks(), false);
  await page.locator('[id="fzzf.causes"] [data-do=confirm]').click();
  assert.equal(await asks(), true);
  await page.locator('#approved-by').fill('王某');
  await Promise.all([page.waitForEvent('download'), page.locator('#export').click()]);
  assert.equal(await asks(), false);
  await close(page);
});

test('numbers of persons stay masked wherever a page shows them', () => {
  const numbers = fs.readFileSync(path.join(top, 'examples/slips.txt'), 'utf8').match(/(?<!\d)(1[3-9]\d{9}|\d{17}[\dX])(?!\d)/g);
  assert.ok(numbers.length > 0);
  const page = fs.readFileSync(report('examples/slips.txt', 'slips.html', '--explain'), 'utf8');
  assert.ok(page.includes('FZ-614'));
  for (const number of numbers) assert.ok(!page.includes(number), number);
});

test('without a script everything can be read and every link works', async () => {
  const page = await open(gaps, {javaScriptEnabled: false});
  for (const control of ['.tools', '.filter', '#record form']) assert.ok(await page.locator(control).isHidden(), control);
  assert.ok(await page.locator('[id="fzzf.leader-duties"] .message').isVisible());
  await page.locator('[id="fzzf.leader-duties"] a.jump').first().click();
  assert.match(page.url(), /#n\d+-0$/);
  await page.locator('[aria-labelledby=met] > details > summary').click();
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
