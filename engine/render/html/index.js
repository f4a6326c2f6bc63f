'use strict';
(() => {
const one = (selector, from = document) => from.querySelector(selector);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const root = document.documentElement;
const page = JSON.parse(one('#data').textContent);
const word = (id, ...values) => page.words[id].replace(/\{(\d)\}/g, (_, i) => values[i]);
const collator = new Intl.Collator('zh');
const many = 100;  // rows of one page

one('#theme').addEventListener('click', () => {
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
});
one('#print').addEventListener('click', () => print());

// ---- the columns: items in the order of their codes, then what costs nothing
const concerns = ['item', 'note', 'slip'];
const items = page.items.map(([id, code, title, concern], at) => ({id, code, title, concern, at}))
    .sort((a, b) => concerns.indexOf(a.concern) - concerns.indexOf(b.concern) || collator.compare(a.code, b.code));
const slips = items.filter(item => item.concern === 'slip');
const every = one('#every');
const cells = () => every.checked ? items : items.filter(item => item.concern === 'item');

// ---- the rows: the first ones out of the tables that stand in the page for readers without scripts
const rows = [];

function keep([address, title, file, issuer, level, region, year, date, score, status, late, verdicts]) {
  rows.push({
    page: address, title, file, issuer, level, region, year, date, status, late, verdicts,
    score: score ? +score : -1, slips: verdicts ? slips.filter(item => 'pxv'.includes(verdicts[item.at] || '.')).length : -1,
    words: [title, file, issuer, level, region, year, date].join('\n').toLowerCase(),
  });
}

for (const line of all('#all tr[data-s]')) {
  const link = one('a', line), cells = [...line.cells].slice(1).map(cell => cell.textContent.trim());
  keep([link.getAttribute('href'), link.textContent, one('small', line).textContent, ...cells, line.dataset.s, line.dataset.l || '', line.dataset.v || '']);
}
one('#all').remove();

// ---- filters
const fields = ['status', 'level', 'region', 'year', 'item', 'verdict'];
const select = Object.fromEntries(fields.map(id => [id, one('#' + id)]));
const search = one('#search');
const distinct = id => [...new Set(rows.map(row => row[id]))].filter(value => value).sort(collator.compare);

function offer(id, options) {
  const chosen = select[id].value;
  select[id].replaceChildren(new Option(word('js_any'), ''), ...options.map(([text, value]) => new Option(text, value)));
  select[id].value = chosen;
}

offer('status', page.statuses);
offer('item', items.map(item => [item.code + ' ' + item.title, item.at]));
offer('verdict', page.verdicts.map(verdict => [verdict[2], verdict[0]]));
const about = Object.fromEntries(page.verdicts.map(verdict => [verdict[0], verdict]));

function wanted(row) {
  const status = select.status.value;
  if (status && row.status !== status && row.late !== status) return false;
  for (const id of ['level', 'region', 'year']) if (select[id].value && row[id] !== select[id].value) return false;
  const item = select.item.value, verdict = select.verdict.value;
  if (verdict && !(item ? row.verdicts[item] === verdict : row.verdicts.includes(verdict))) return false;
  if (item && !verdict && !row.verdicts[item]) return false;
  const text = search.value.trim().toLowerCase();
  return !text || row.words.includes(text);
}

// ---- the table
const columns = [
  {id: 'title', text: word('js_document')}, {id: 'year', text: word('js_year')},
  {id: 'date', text: word('js_date')}, {id: 'score', text: word('js_score'), number: true},
];
if (slips.length) columns.push({id: 'slips', text: word('js_slips'), number: true});
let order = {id: '', down: false};
let shown = rows;
let first = 0;
let state = '';  // of the parts: being read, or lost
const table = one('#table');

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function head() {
  const line = one('thead tr', table);
  line.replaceChildren();
  for (const column of columns) {
    const button = element('button', {type: 'button', textContent: column.text});
    button.addEventListener('click', () => sort(column.id));
    const cell = element('th', {scope: 'col', className: column.number ? 'n' : ''}, button);
    if (order.id === column.id) cell.setAttribute('aria-sort', order.down ? 'descending' : 'ascending');
    line.append(cell);
  }
  cells().forEach(item => {
    const button = element('button', {type: 'button', textContent: item.code, title: item.title});
    button.setAttribute('aria-label', item.code + ' ' + item.title);
    button.addEventListener('click', () => sort('item' + item.at));
    const cell = element('th', {scope: 'col', className: 'cell'}, button);
    if (order.id === 'item' + item.at) cell.setAttribute('aria-sort', order.down ? 'descending' : 'ascending');
    line.append(cell);
  });
}

function slipsOf(row) {
  const cell = element('td', {className: 'n'});
  if (row.slips > 0) {
    const link = element('a', {href: row.page + '#slips', className: 'mark missing', textContent: row.slips});
    link.setAttribute('aria-label', word('js_slips_of', row.slips));
    cell.append(link);
  } else if (row.slips === 0) cell.append('0');
  return cell;
}

function line(row) {
  const name = element('th', {scope: 'row'}, element('a', {href: row.page, textContent: row.title}),
      element('small', {textContent: [row.issuer, row.level, row.file].filter(text => text && text !== row.title).join(' · ')}));
  const score = row.score < 0 ? element('td', {className: 'n', textContent: page.statuses.find(status => status[1] === row.status)[0]})
      : element('td', {className: 'n'}, element('span', {className: 'mark ' + (row.status === 'failed' ? 'missing' : row.status === 'passed' ? 'met' : '')}, row.score.toFixed(1)));
  const made = element('tr', {}, name, element('td', {textContent: row.year}), element('td', {className: 'date', textContent: row.date}), score);
  if (slips.length) made.append(slipsOf(row));
  cells().forEach(item => {
    const verdict = about[row.verdicts[item.at]];
    const cell = element('td', {className: 'cell'});
    if (verdict) {
      const link = element('a', {href: row.page + '#' + item.id, className: verdict[1], textContent: verdict[3], title: item.code + ' ' + item.title + ' ' + verdict[2]});
      link.setAttribute('aria-label', item.code + ' ' + verdict[2]);
      cell.append(link);
    }
    made.append(cell);
  });
  return made;
}

function draw() {
  head();
  one('tbody', table).replaceChildren(...shown.slice(first, first + many).map(line));
  table.hidden = shown.length === 0;
  one('.paging').hidden = shown.length <= many;
  one('#place').textContent = word('js_rows', first + 1, Math.min(first + many, shown.length), shown.length);
  one('#back').disabled = first === 0;
  one('#next').disabled = first + many >= shown.length;
  one('#shown').textContent = word('js_documents_shown', shown.length, rows.length) + state;
}

function key(row) {
  if (!order.id.startsWith('item')) return row[order.id];
  return page.verdicts.findIndex(verdict => verdict[0] === row.verdicts[order.id.slice(4)]);
}

function choose() {
  shown = rows.filter(wanted);
  if (order.id) {
    const compare = (a, b) => typeof a === 'number' ? a - b : collator.compare(a, b);
    shown.sort((a, b) => compare(key(a), key(b)) * (order.down ? -1 : 1));
  }
}

function arrange() {
  choose();
  first = 0;
  draw();
}

function sort(id) {
  order = {id, down: order.id === id && !order.down};
  arrange();
  const button = one('[aria-sort] button', table);
  if (button) button.focus();
}

function turn(by) {
  first += by * many;
  draw();
  table.scrollIntoView({block: 'start'});
}

one('#back').addEventListener('click', () => turn(-1));
one('#next').addEventListener('click', () => turn(1));
one('.filter').addEventListener('input', arrange);
one('.filter').addEventListener('submit', event => event.preventDefault());
one('.filter').addEventListener('reset', () => setTimeout(arrange));

// ---- the other rows, out of parts beside this page. Each calls addRows().
const lost = [];
let parts = 0;  // that came, or will not
self.addRows = list => list.forEach(keep);

function came() {
  ++parts;
  state = parts < page.parts ? word('js_reading', rows.length, page.documents) : lost.length ? word('js_lost', lost.join(' '), page.documents - rows.length) : '';
  if (parts < page.parts) return void (one('#shown').textContent = word('js_documents_shown', shown.length, rows.length) + state);
  ready();
}

// Where the reader has turned pages meanwhile, they stay.
function ready() {
  for (const id of ['level', 'region', 'year']) offer(id, distinct(id).map(value => [value, value]));
  choose();
  draw();
}

for (let part = 1; part <= page.parts; ++part) {
  const src = `rows/${String(part).padStart(4, '0')}.js`, script = element('script', {src, async: false});
  script.addEventListener('load', came);
  script.addEventListener('error', () => { lost.push(src); came(); });
  document.head.append(script);
}
if (page.parts) state = word('js_reading', rows.length, page.documents);
ready();
})();
