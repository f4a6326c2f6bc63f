// SPDX-License-Identifier: Apache-2.0
// The pictures of the documentation: screenshots.mjs FOLDER
import fs from 'node:fs';
import path from 'node:path';
import playwright from 'playwright-core';
import {chromium, folder, folderReport, report, top, url} from './pages.mjs';

const out = path.resolve(process.argv[2]);
fs.mkdirSync(out, {recursive: true});
const source = path.join(folder, 'reports');
fs.mkdirSync(source);
for (const name of ['good', 'gaps', 'portal', 'slips', 'not-a-report']) fs.copyFileSync(path.join(top, `examples/${name}.txt`), path.join(source, name + '.txt'));
const single = language => report('examples/gaps.txt', `gaps.${language}.html`, '--lang', language);
const index = language => folderReport(source, language, '--lang', language);

const browser = await playwright.chromium.launch(chromium);
for (const [name, file, colorScheme, width, height] of [
  ['report.zh', single('zh'), 'light', 1440, 1000], ['report.en', single('en'), 'light', 1440, 1000],
  ['report-dark.en', single('en'), 'dark', 1440, 1000], ['report-narrow.zh', single('zh'), 'light', 390, 1000],
  ['index.zh', index('zh'), 'light', 1440, 1420], ['index.en', index('en'), 'light', 1440, 1420],
]) {
  const page = await browser.newPage({colorScheme, viewport: {width, height}});
  await page.goto(url(file));
  await page.screenshot({path: path.join(out, name + '.png')});
  await page.close();
}
await browser.close();
