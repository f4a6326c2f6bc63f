// SPDX-License-Identifier: Apache-2.0
// Texts that try to be more than text: none runs, none is lost, none breaks the page.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import {close, folder, folderReport, open, top} from './harness.mjs';

const cases = [
  '<script>window.hacked=1</script>', '</script><script>window.hacked=1</script>', '<img src=x onerror="window.hacked=1">',
  '<svg onload=window.hacked=1>', '<svg><script>window.hacked=1</script></svg>', '"><script>window.hacked=1</script>',
  "'><img src=x onerror=window.hacked=1>", '</title><script>window.hacked=1</script>', '</style><script>window.hacked=1</script>',
  '</textarea><script>window.hacked=1</script>', '<!--', '-->', '<!-- <script>window.hacked=1</script>', ']]>', '<![CDATA[<script>window.hacked=1</script>]]>',
  '{{title}}', '{{{script}}}', '{{#findings}}{{html}}', '{{=<% %>=}}', '<a href="javascript:window.hacked=1">点击</a>',
  '<iframe src="javascript:window.hacked=1"></iframe>', '<object data="data:text/html,<script>window.hacked=1</script>">', '<base href="https://evil.invalid/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.invalid/">', '<link rel=stylesheet href="https://evil.invalid/a.css">', '<style>*{display:none!important}</style>',
  '<form action="https://evil.invalid/"><input name=a>', '<math><mi xlink:href="javascript:window.hacked=1">', '<template><script>window.hacked=1</script></template>',
  '<p id=fzzf.causes class=finding data-result=met>', '</section></main></body></html>', '&lt;script&gt;window.hacked=1&lt;/script&gt;', '&#60;script&#62;', '&amp;&quot;&#39;',
  '\u202e反转的文字\u202c', '\u2066隔离\u2069\u200f', 'a\u0000b\u0007c\u001b[31md', '\u2028行\u2029段', '\ud83d\ude00👩‍👩‍👧 e\u0301\u0301\u0301\u0301\u0301', '${window.hacked=1}`+window.hacked',
  'מילים בעברית ومزيد', 'A'.repeat(3000), '法治'.repeat(3000),
];

const source = path.join(folder, 'hostile');
fs.mkdirSync(source);
const body = fs.readFileSync(path.join(top, 'examples/gaps.txt'), 'utf8').split('\n');
// In the title, in a heading, in the middle of a sentence that is quoted, on a line of its own.
cases.forEach((harm, i) => {
  const one = harm.replace(/[\n\r]/g, ' ');
  const lines = body.map(line => line.startsWith('二、') || line.startsWith('（一）') ? line + one : line.length > 60 ? line.slice(0, 24) + one + line.slice(24) : line);
  lines[0] += one;
  lines.splice(4, 0, one);
  fs.writeFileSync(path.join(source, `${String(i).padStart(2, '0')}.txt`), lines.join('\n'));
});
fs.writeFileSync(path.join(source, '90 <img src=x onerror=window.hacked=1>&"\'.txt'), body.join('\n'));
fs.writeFileSync(path.join(source, '91.txt'), body.join('\n') + '\n' + '全年完成培训三次，'.repeat(80000));
const index = folderReport(source, 'hostile-out');
const pages = fs.readdirSync(path.join(path.dirname(index), 'reports')).sort().map(name => path.join(path.dirname(index), 'reports', name));

// What a reader should see of a text: everything but controls, bidi marks and what has no shape.
const seen = text => text.replace(/[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffd]/g, '').replace(/\s+/g, '');

test(`${pages.length} hostile documents are shown as text, on a page that holds together`, async () => {
  const page = await open(index);
  const unjudged = [];
  for (const [i, file] of pages.entries()) {
    await page.setViewportSize(i % 2 ? {width: 1440, height: 900} : {width: 390, height: 800});
    await page.goto('file://' + encodeURI(file).replace(/#/g, '%23'));
    assert.equal(await page.evaluate(() => window.hacked), undefined, file);
    assert.deepEqual(page.noise, [], file);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'too wide: ' + file);
    const parts = await page.locator('h1, main section > h2').count();
    if (await page.locator('#findings').count() === 0) unjudged.push(i);
    assert.ok(parts >= (unjudged.at(-1) === i ? 3 : 9), `${parts} parts: ${file}`);
    assert.equal(await page.locator('#text script, #text img, #text svg, #text iframe, #text form, #text style').count(), 0);
    if (i >= cases.length) continue;
    const text = await page.locator('#text').evaluate(pane => {
      const copy = pane.cloneNode(true);
      for (const more of copy.querySelectorAll('.ref, .in')) more.remove();
      return copy.textContent;
    });
    assert.ok(seen(text).includes(seen(cases[i])), `lost: ${cases[i].slice(0, 60)}`);
    assert.equal(await page.locator('#report').evaluate(main => getComputedStyle(main).display), 'block');
  }
  assert.deepEqual(unjudged, [cases.findIndex(harm => harm.includes('\0'))], 'only what holds NULs is damaged');
  await close(page);
});

test('the index of hostile documents holds together too', async () => {
  for (const width of [1440, 390]) {
    const page = await open(index, {viewport: {width, height: 800}});
    assert.deepEqual(page.noise, []);
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    assert.equal(await page.locator('#table tbody tr').count(), pages.length);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await close(page);
  }
});
