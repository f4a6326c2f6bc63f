'use strict';
(() => {
const one = (selector, from = document) => from.querySelector(selector);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const root = document.documentElement;
const page = JSON.parse(one('#data').textContent);
const word = (id, ...values) => page.words[id].replace(/\{(\d)\}/g, (_, i) => values[i]);
const findings = all('.finding');
const pane = one('.scroll');

// ---- theme, print, help
one('#theme').addEventListener('click', () => {
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
});
one('#print').addEventListener('click', () => print());
one('#help').addEventListener('click', () => one('#keys').showModal());
one('#close').addEventListener('click', () => one('#keys').close());
let folded = [];
addEventListener('beforeprint', () => {
  folded = all('details:not([open])');
  for (const part of folded) part.open = true;
});
addEventListener('afterprint', () => {
  for (const part of folded) part.open = false;
});

// ---- filter and search
const search = one('#search');
const lines = one('#text');
let places = [];
let place = -1;
// Here and not in the style sheet, because the Nu HTML checker does not know ::highlight yet.
const paint = new CSSStyleSheet();
paint.replaceSync('::highlight(search) { background: var(--hit); color: var(--ink); }');

// In small letters, where that keeps every letter in its place.
const lower = text => text.toLowerCase().length === text.length ? text.toLowerCase() : text;

// The texts of a line, without the numbers of items that stand between them.
function words(line) {
  const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT), found = [];
  while (walk.nextNode()) if (!walk.currentNode.parentElement.closest('.ref')) found.push(walk.currentNode);
  return found;
}

// The text that holds position `at` of a line, and where in it.
function spot(parts, at) {
  let i = 0;
  while (i < parts.length - 1 && at > parts[i].length) at -= parts[i++].length;
  return [parts[i], at];
}

function mark(text) {
  places = [];
  place = -1;
  if (!lines || !CSS.highlights) return;
  CSS.highlights.delete('search');
  if (!text) return;
  document.adoptedStyleSheets = [paint];  // not sooner: every style is computed anew
  for (const line of all('li', lines)) {
    const parts = words(line);
    const whole = lower(parts.map(part => part.data).join(''));
    for (let at = whole.indexOf(text); at >= 0 && places.length < 2000; at = whole.indexOf(text, at + text.length)) {
      const range = new Range();
      range.setStart(...spot(parts, at));
      range.setEnd(...spot(parts, at + text.length));
      places.push(range);
    }
  }
  CSS.highlights.set('search', new Highlight(...places));
}

function filter() {
  const text = search.value.trim().toLowerCase();
  const wanted = new Set(all('.filter input[name=result]:checked').map(box => box.value));
  let shown = 0;
  for (const finding of findings) {
    finding.hidden = !wanted.has(finding.dataset.result) || !finding.textContent.toLowerCase().includes(text);
    shown += !finding.hidden;
  }
  for (const list of all('#findings .list')) {
    if (!one('.finding', list)) continue;
    list.hidden = !one('.finding:not([hidden])', list);
    if (text && one('.folded', list)) one('.folded', list).open = true;
  }
  mark(text);
  const narrowed = shown < findings.length || text;
  one('#shown').textContent = narrowed ? word('js_shown', shown, findings.length) + (text ? word('js_hits', places.length) : '') : '';
}

if (search) {
  one('.filter').addEventListener('input', filter);
  one('.filter').addEventListener('submit', event => {
    event.preventDefault();
    if (!places.length) return;
    place = (place + 1) % places.length;
    places[place].startContainer.parentElement.scrollIntoView({block: 'center'});
    one('#live').textContent = word('js_place', place + 1, places.length);
  });
}

// ---- from a finding to its passage, and back
const back = one('#back');
let origin = null;

const targetOf = hash => document.getElementById(decodeURIComponent(hash.slice(1)));

function reveal(target = targetOf(location.hash)) {
  for (const now of all('.now')) now.classList.remove('now');
  if (!target) return;
  for (let part = target.closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
  target.hidden = false;
  const list = target.closest('.list');
  if (list) list.hidden = false;
  if (list && target.matches('h2') && one('.folded', list)) one('.folded', list).open = true;
  target.classList.add('now');
  if (target.matches('.ref')) {
    for (const passage of all('mark[data-e]')) passage.classList.toggle('now', passage.dataset.e.split(' ').includes(target.id));
  }
  show(target, target.closest('.text') ? 'center' : 'start');
}

// What lay far away is laid out now that it is near, and may push the target aside: once more then.
let aim = null;
function show(target, block) {
  aim = target;
  target.scrollIntoView({block});
  target.focus({preventScroll: true});
  requestAnimationFrame(() => { if (aim === target) target.scrollIntoView({block}); });
}

// The address changes without the browser's own jump, which comes a frame late: by then the
// reader may have gone back.
document.addEventListener('click', event => {
  const link = event.target.closest('a[href^="#"]');
  const target = link && targetOf(link.hash);
  if (!target || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (back && target.closest('.text') && !link.closest('#document')) {
    origin = link;
    const finding = link.closest('.finding');
    back.textContent = finding ? word('js_back', one('.code', finding).textContent) : word('js_back_plain');
    back.hidden = false;
  }
  if (link.hash !== location.hash) history.pushState(null, '', link.hash);
  reveal(target);
});
addEventListener('hashchange', () => reveal());
if (location.hash) reveal();

function goBack() {
  if (!origin) return;
  back.hidden = true;
  show(origin, 'center');
  origin = null;
}
if (back) back.addEventListener('click', goBack);

// ---- the map beside the text
const map = one('.map');
if (map) {
  const view = one('.view', map);
  const top = () => lines.offsetTop;
  const follow = () => {
    const y = 1000 * (pane.scrollTop - top()) / lines.offsetHeight;
    view.setAttribute('y', Math.max(0, y));
    view.setAttribute('height', Math.max(0, Math.min(1000 * pane.clientHeight / lines.offsetHeight, 1000) + Math.min(0, y)));
  };
  pane.addEventListener('scroll', follow, {passive: true});
  const sizes = new ResizeObserver(follow);
  sizes.observe(pane);
  sizes.observe(lines);
  map.addEventListener('click', event => {
    const box = map.getBoundingClientRect();
    pane.scrollTop = top() + (event.clientY - box.top) / box.height * lines.offsetHeight - pane.clientHeight / 2;
  });
}

// ---- keys
function step(by) {
  const shown = findings.filter(finding => !finding.hidden && !finding.closest('[hidden], details:not([open])'));
  if (!shown.length) return;
  const current = shown.indexOf(document.activeElement.closest('.finding'));
  const next = shown[Math.min(Math.max(current + by, 0), shown.length - 1)];
  show(next, 'start');
}

function evidence() {
  const finding = document.activeElement.closest('.finding');
  const link = finding && (one('a.jump', finding) || one('.insert a', finding));
  if (link) link.click();
}

const keys = {
  j: () => step(1), k: () => step(-1), e: evidence, b: goBack, '/': () => search && search.focus(),
  d: () => pane && pane.focus(), '?': () => one('#keys').showModal(),
};
addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || !one('#single').checked) return;
  if (event.target.closest('input, textarea, select, dialog')) {
    if (event.key === 'Escape' && event.target === search) { search.value = ''; filter(); search.blur(); }
    return;
  }
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

// ---- what the reviewer decides; kept in the page until it is exported
const form = one('#record form');
if (!form) return;
const decided = new Map();
let saved = true;
const open = ['partial', 'missing', 'violated'];
const choices = result => open.includes(result) ? ['met', 'na', 'accept'] : result === 'met' ? ['partial', 'missing', 'violated'] : ['met', 'missing', 'na'];

function offer(finding) {
  const box = one('#review').content.cloneNode(true).firstElementChild;
  box.setAttribute('aria-label', word('js_review', one('.code', finding).textContent));
  const [confirm, overturn] = all('button', box);
  const [select, reason] = all('select, textarea', box);
  for (const verdict of choices(finding.dataset.result)) select.add(new Option(word('js_verdict_' + verdict), verdict));
  const update = () => {
    const does = confirm.getAttribute('aria-pressed') === 'true' ? 'confirm' : overturn.getAttribute('aria-pressed') === 'true' ? select.value : '';
    one('.why', box).hidden = !does;
    select.parentElement.hidden = does === 'confirm';
    if (does) decided.set(finding.id, {verdict: does, reason: reason.value.trim(), field: reason});
    else decided.delete(finding.id);
    saved = false;
    tell();
  };
  const press = (button, other) => button.addEventListener('click', () => {
    button.setAttribute('aria-pressed', button.getAttribute('aria-pressed') !== 'true');
    other.setAttribute('aria-pressed', 'false');
    if (button === confirm && !reason.value) reason.value = word('js_agreed');
    if (button === overturn && reason.value === word('js_agreed')) reason.value = '';
    update();
  });
  press(confirm, overturn);
  press(overturn, confirm);
  select.addEventListener('change', update);
  reason.addEventListener('input', update);
  finding.append(box);
}

// The boxes are made when their finding comes near.
const near = new IntersectionObserver(entries => {
  for (const {isIntersecting, target} of entries) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    offer(target);
  }
}, {rootMargin: '100% 0px'});
for (const finding of findings) near.observe(finding);

const by = one('#approved-by'), on = one('#approved-on'), until = one('#expires'), applies = one('#applies');
const iso = date => [date.getFullYear(), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')].join('-');
const today = new Date();
on.value = iso(today);
until.value = iso(new Date(today.getFullYear() + 1, today.getMonth(), today.getDate()));
if (page.issuer && page.year) applies.add(new Option(word('js_applies_issuer', page.issuer, page.year), 'issuer'));
applies.add(new Option(word('js_applies_file'), 'file'));

// A YAML scalar in double quotes is a JSON string; what does not print is escaped.
const scalar = text => JSON.stringify(text).replace(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/g, c => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));

function yaml() {
  let text = '# ' + word('js_yaml_head') + '\nwaivers:\n';
  for (const finding of findings) {
    const made = decided.get(finding.id);
    if (!made) continue;
    const about = applies.value === 'issuer' ? `{issuer: ${scalar(page.issuer)}, year: ${page.year}}` : `{sha256: ${page.sha256}}`;
    const seen = page.seen[finding.id];
    text += `  - rule: ${finding.id}\n    document: ${about}\n    verdict: ${made.verdict}\n    reason: ${scalar(made.reason)}\n` +
        `    approved-by: ${scalar(by.value.trim())}\n    approved-on: ${on.value}\n    expires: ${until.value}\n` +
        (seen ? `    seen: {result: ${finding.dataset.result}, finding: ${scalar(seen[0])}, rule: ${scalar(seen[1])}}\n` : '');
  }
  return text;
}

function tell() {
  const list = one('#decisions');
  list.replaceChildren();
  for (const finding of findings) {
    const made = decided.get(finding.id);
    if (!made) continue;
    const line = document.createElement('li'), link = document.createElement('a');
    link.href = '#' + finding.id;
    link.textContent = one('.code', finding).textContent;
    line.append(link, ' ' + word('js_verdict_' + made.verdict) + (made.reason ? word('js_because', made.reason) : ''));
    list.append(line);
  }
  one('#tally').textContent = decided.size ? word('js_tally', decided.size) : word('js_tally_none');
  one('#yaml').value = decided.size ? yaml() : '';
  one('#yaml').parentElement.hidden = !decided.size;
}

// The first thing that is wanting, with the field where it is said; nothing if all is there.
function wanting() {
  if (!decided.size) return [word('js_tally_none'), null];
  for (const made of decided.values()) if (!made.reason) return [word('js_no_reason'), made.field];
  if (!by.value.trim()) return [word('js_no_name'), by];
  if (!on.value) return [word('js_no_date'), on];
  if (!until.value || until.value < on.value) return [word('js_no_end'), until];
  return null;
}

function complete() {
  const lack = wanting();
  one('#wrong').textContent = lack ? lack[0] : '';
  if (!lack) return true;
  if (lack[1]) {
    for (let part = lack[1].closest('details'); part; part = part.parentElement.closest('details')) part.open = true;
    lack[1].focus();
  }
  return false;
}

form.addEventListener('input', tell);
form.addEventListener('submit', event => {
  event.preventDefault();
  if (!complete()) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([yaml()], {type: 'application/yaml'}));
  link.download = 'waivers.yml';
  link.click();
  URL.revokeObjectURL(link.href);
  saved = true;
  one('#live').textContent = word('js_exported', decided.size);
});
one('#copy').addEventListener('click', () => {
  if (!complete()) return;
  one('#yaml').select();
  document.execCommand('copy');
  saved = true;
  one('#live').textContent = word('js_copied');
});
addEventListener('beforeunload', event => {
  if (decided.size && !saved) event.preventDefault();
});
})();
