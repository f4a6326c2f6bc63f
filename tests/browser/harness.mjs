// SPDX-License-Identifier: Apache-2.0
// What the browser tests share: the pages, and Debian's Chromium to open them.
import {after, before} from 'node:test';
import playwright from 'playwright-core';
import {chromium, url} from './pages.mjs';

export * from './pages.mjs';

let browser;
before(async () => {
  browser = await playwright.chromium.launch(chromium);
});
after(() => browser.close());

// A page that notes whatever a quiet page must not do: errors, requests, dialogs.
export async function open(file, {hash = '', ...options} = {}) {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options});
  const page = await context.newPage();
  const noise = [];
  page.on('console', message => { if (['error', 'warning'].includes(message.type())) noise.push('console: ' + message.text()); });
  page.on('pageerror', error => noise.push('error: ' + error.message));
  page.on('dialog', dialog => { noise.push('dialog: ' + dialog.message()); dialog.dismiss(); });
  page.on('request', request => { if (!request.url().startsWith('file:')) noise.push('request: ' + request.url()); });
  page.noise = noise;
  await page.goto(url(file, hash));
  return page;
}

export async function close(page) {
  await page.context().close();
}
