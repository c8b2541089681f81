import {Api, Refusal} from './api.js';
import {Sound, UnplayableError} from './sound.js';
import {TEXTS} from './texts.js';

const DOUBTS = new Set([
  'MISSING', 'LOW_CONFIDENCE', 'NO_EVIDENCE', 'OTHER_READING', 'OTHER_LANGUAGE', 'POSSIBLE_DUPLICATE', 'UNKNOWN',
]);
const SEEN = new Set(['CORRECTED_BY_PERSON', 'CONFIRMED_BY_PERSON']);
const AGAIN_MILLIS = 5_000;
const TOAST_MILLIS = 4_000;

const by = (id) => document.getElementById(id);

let language = rememberedLanguage() ?? (navigator.language.startsWith('en') ? 'en' : 'id');
let text = TEXTS[language];
let api = null;
let report = null;
/** The value that is looked at: number of the row, and column. */
let chosen = null;
let toastTimer = 0;
let againTimer = 0;
let isBusy = false;

const sound = new Sound((file) => api.audio(file), showSound);

// ---- Small pieces

/** None where nothing was chosen, or the browser keeps nothing. */
function rememberedLanguage() {
  try {
    const kept = localStorage.getItem('rekap-language');
    return Object.hasOwn(TEXTS, kept) ? kept : null;
  } catch {
    return null;
  }
}

function rememberLanguage() {
  try {
    localStorage.setItem('rekap-language', language);
  } catch {
    // It is chosen anew the next time.
  }
}

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

function button(label, action, attributes = {}) {
  const made = element('button', {type: 'button', ...attributes}, label);
  made.addEventListener('click', action);
  return made;
}

function toast(message) {
  by('toast').textContent = message;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => (by('toast').textContent = ''), TOAST_MILLIS);
}

function save(blob, name) {
  const address = URL.createObjectURL(blob);
  element('a', {href: address, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

// ---- What the report says

const record = (n) => report.records.find((row) => row.n === n) ?? null;
const place = (n) => report.records.findIndex((row) => row.n === n) + 1;
const flags = (row, column) => row.flags[column] ?? [];
const isDoubtful = (row, column) => flags(row, column).some((flag) => DOUBTS.has(flag));
const isSeen = (row, column) => flags(row, column).some((flag) => SEEN.has(flag));
const shown = (value) => (value === null || value === undefined ? null : String(value));
const nameOf = (file) => report.files.find((known) => known.file_id === file)?.name ?? '';
const hasTable = () => ['COMPLETED', 'PARTIALLY_COMPLETED', 'FAILED'].includes(report.status);

function doubts() {
  return report.records.flatMap((row) =>
    report.columns.filter((column) => isDoubtful(row, column.name)).map((column) => ({n: row.n, column: column.name})));
}

function reasons(row, column) {
  return flags(row, column).map((flag) =>
    flag === 'POSSIBLE_DUPLICATE' ? text.duplicate(row.alike.join(', ')) : (text.flags[flag] ?? text.flags.UNKNOWN));
}

/** The words of a value, and from where to where they are spoken; nulls where nobody knows. */
function evidence(row, column) {
  const found = row.evidence[column] ?? [];
  const times = found.filter((part) => part.start_seconds !== null && part.end_seconds !== null);
  return {
    words: found.map((part) => part.quote).filter((quote) => quote.trim() !== ''),
    from: times.length === 0 ? null : Math.min(...times.map((part) => part.start_seconds)),
    to: times.length === 0 ? null : Math.max(...times.map((part) => part.end_seconds)),
  };
}

// ---- Showing it

function showTexts() {
  document.documentElement.lang = language;
  document.title = text.title;
  for (const part of document.querySelectorAll('[data-text]')) part.textContent = text[part.dataset.text];
  by('language').textContent = text.otherLanguage;
  by('language').lang = language === 'id' ? 'en' : 'id';
  by('close').textContent = text.close;
  by('keys').querySelector('dl').replaceChildren(
    ...text.keyList.flatMap(([key, does]) => [element('dt', {}, key), element('dd', {}, does)]));
}

function notice(message) {
  by('notice').textContent = message;
  by('notice').hidden = message === '';
}

function show() {
  showTexts();
  if (report === null) return;
  const marked = doubts().length;
  const until = api.expiresAt.toLocaleString(language, {dateStyle: 'medium', timeStyle: 'short'});
  by('state').textContent = `${text.state(report, marked)} · ${text.until(until)}`;
  by('work').hidden = false;
  by('next').textContent = text.next(marked);
  by('next').disabled = marked === 0;
  by('add').disabled = !hasTable();
  by('csv').disabled = !hasTable();
  const isSent = report.announced_version === report.version;
  by('announce').textContent = isSent ? text.sent : text.announce;
  by('announce').disabled = !hasTable() || isSent;
  notice(hasTable() ? '' : ['CANCELLED', 'EXPIRED'].includes(report.status) ? text.closed : text.working(report));
  showTable();
  showFailed();
  showRemoved();
  showPanel();
}

function showTable() {
  const head = element('tr', {role: 'row'}, element('th', {scope: 'col', role: 'columnheader'}, '#'));
  for (const column of report.columns) {
    head.append(element('th', {scope: 'col', role: 'columnheader'}, column.name));
  }
  const body = element('tbody', {role: 'rowgroup'});
  report.records.forEach((row, index) => {
    const line = element('tr', {role: 'row'},
      element('th', {scope: 'row', role: 'rowheader', 'data-label': text.row}, String(index + 1)));
    for (const column of report.columns) {
      line.append(element('td', {role: 'cell', 'data-label': column.name}, valueButton(row, column)));
    }
    body.append(line);
  });
  const focused = document.activeElement?.closest?.('.value');
  by('table').replaceChildren(element('thead', {role: 'rowgroup'}, head), body);
  by('table').hidden = report.records.length === 0;
  by('empty').hidden = report.records.length !== 0;
  if (focused) cell(Number(focused.dataset.n), focused.dataset.column)?.focus();
}

function valueButton(row, column) {
  const value = shown(row.values[column.name]);
  const made = button(value ?? text.missing, () => {
    choose(row.n, column.name);
    play();
  }, {'data-n': row.n, 'data-column': column.name, 'aria-pressed': isChosen(row.n, column.name)});
  made.classList.add('value');
  made.classList.toggle('none', value === null);
  made.classList.toggle('number', ['integer', 'decimal'].includes(column.type));
  if (isDoubtful(row, column.name)) {
    made.classList.add('flagged');
    made.append(element('span', {class: 'mark'}, reasons(row, column.name).join('; ')));
  } else if (isSeen(row, column.name)) {
    made.classList.add('seen');
    made.append(element('span', {class: 'mark'},
      row.file_id === null ? text.addedByHand : reasons(row, column.name).join('; ')));
  }
  return made;
}

const isChosen = (n, column) => chosen !== null && chosen.n === n && chosen.column === column;

function cell(n, column) {
  return [...by('table').querySelectorAll('.value')]
    .find((made) => Number(made.dataset.n) === n && made.dataset.column === column) ?? null;
}

function showFailed() {
  const failed = report.files.filter((file) => file.status === 'FAILED');
  by('failed').hidden = failed.length === 0;
  by('failed').querySelector('ul').replaceChildren(...failed.map((file) =>
    element('li', {}, element('span', {}, `${file.name}: ${file.message}`),
      button(text.play, () => listen(file.file_id, null, null), {'aria-label': text.listen(file.name)}))));
}

function showRemoved() {
  const removed = report.removed_records;
  by('removed').hidden = removed.length === 0;
  by('removed').querySelector('summary').textContent = text.removed(removed.length);
  by('removed').querySelector('ul').replaceChildren(...removed.map((row) => {
    const values = report.columns.map((column) => shown(row.values[column.name])).filter((value) => value !== null);
    return element('li', {}, element('span', {}, values.join(', ') || text.missing),
      button(text.putBack, () => change(() => api.correct(report.version, row.n, {removed: false})),
        {'aria-label': `${text.putBack}: ${values.join(', ')}`}));
  }));
}

// ---- The value that is looked at

function choose(n, column) {
  chosen = {n, column};
  by('value').value = shown(record(n).values[column]) ?? '';
  by('fault').textContent = '';
  by('sound-fault').textContent = '';
  by('file').hidden = true;
  for (const made of by('table').querySelectorAll('.value')) {
    made.setAttribute('aria-pressed', isChosen(Number(made.dataset.n), made.dataset.column));
  }
  showPanel();
  cell(n, column)?.scrollIntoView({block: 'nearest'});
}

function showPanel() {
  const row = chosen === null ? null : record(chosen.n);
  by('panel').hidden = row === null;
  if (row === null) {
    chosen = null;
    return;
  }
  const column = report.columns.find((known) => known.name === chosen.column);
  const {words, from, to} = evidence(row, column.name);
  const notes = reasons(row, column.name);
  if (column.name in row.read_as) notes.push(text.readAs(shown(row.read_as[column.name])));
  by('panel-title').textContent = `${text.row} ${place(row.n)}: ${column.name}`;
  by('why').textContent = notes.join(' · ');
  by('words').textContent =
    words.length > 0 ? words.map((quote) => `“${quote}”`).join(' … ') : row.file_id === null ? text.added : text.noWords;
  by('place').textContent = row.file_id === null ? '' : text.place(nameOf(row.file_id), seconds(from), seconds(to));
  by('play').hidden = row.file_id === null;
  by('value-label').textContent = column.name;
  const input = by('value');
  input.type = column.type === 'date' ? 'date' : 'text';
  input.inputMode = {integer: 'numeric', decimal: 'decimal', phone: 'tel'}[column.type] ?? 'text';
  for (const part of by('form').elements) part.disabled = !hasTable();
  by('confirm').disabled = !hasTable() || !isDoubtful(row, column.name);
  const other = shown(row.other_readings[column.name]);
  by('other').hidden = other === null;
  by('other').textContent = other === null ? '' : text.useOther(other);
  showSound();
}

const seconds = (time) => (time === null ? null : time.toLocaleString(language, {maximumFractionDigits: 1}));

function close() {
  const last = chosen;
  chosen = null;
  sound.stop();
  showPanel();
  for (const made of by('table').querySelectorAll('[aria-pressed=true]')) made.setAttribute('aria-pressed', 'false');
  if (last !== null) cell(last.n, last.column)?.focus();
}

// ---- Sound

function showSound() {
  by('play').textContent = sound.playing ? text.stop : text.play;
}

/** Another program may play what the browser cannot. */
function offerFile(file) {
  by('file').href = sound.address(file);
  by('file').download = nameOf(file);
  by('file').hidden = false;
}

function play() {
  const row = record(chosen.n);
  if (row.file_id === null) return;
  const {from, to} = evidence(row, chosen.column);
  listen(row.file_id, from, to);
}

async function listen(file, from, to) {
  const say = (message) => (chosen === null ? toast(message) : (by('sound-fault').textContent = message));
  const waiting = setTimeout(() => say(text.loading), 300);
  try {
    await sound.play(file, from, to);
    say('');
  } catch (fault) {
    if (fault.name === 'AbortError') return;
    if (fault instanceof UnplayableError || fault.name === 'NotSupportedError') {
      say(text.soundUnknown);
      if (chosen !== null) offerFile(file);
    } else if (fault.name === 'NotAllowedError') {
      // The hand was too long ago for this browser, since the recording had to be fetched first.
      say(text.pressPlay);
    } else {
      say(fault.status === 410 ? text.soundGone : faultText(fault));
    }
  } finally {
    clearTimeout(waiting);
    showSound();
  }
}

// ---- Changing it

function faultText(fault) {
  if (!(fault instanceof Refusal)) {
    console.error(fault);
    return text.offline;
  }
  if (fault.status === 401) return text.expired;
  if (fault.problem.code === 'REPORT_NOT_FOUND') return text.gone;
  if (fault.problem.code === 'INVALID_VALUE') {
    return `${fault.problem.column}: ${text.takes[fault.problem.column_type] ?? fault.message}`;
  }
  return fault.status === 0 ? text.offline : fault.message;
}

/** Asks for a change and shows what came of it; says whether it was made. */
async function change(ask, say = toast) {
  if (isBusy) return false;
  isBusy = true;
  try {
    await ask();
    await load();
    toast(text.saved(report.version));
    return true;
  } catch (fault) {
    const message = fault.status === 412 ? text.changed : faultText(fault);
    if (fault.status === 412 || fault.status === 409) await reload();
    say(message);
    return false;
  } finally {
    isBusy = false;
  }
}

/** Under the value that is corrected, if it is still there. */
function sayAtValue(message) {
  if (chosen === null) toast(message);
  else by('fault').textContent = message;
}

async function put(value) {
  const {n, column} = chosen;
  if (await change(() => api.correct(report.version, n, {values: {[column]: value}}), sayAtValue)) again(n, column);
}

async function confirm() {
  const {n, column} = chosen;
  if (await change(() => api.correct(report.version, n, {confirmed: [column]}), sayAtValue)) again(n, column);
}

/** The value is looked at again as it is now, with the hand back in the table. */
function again(n, column) {
  if (record(n) !== null) {
    choose(n, column);
    cell(n, column)?.focus();
  }
}

function next() {
  const all = doubts();
  if (all.length === 0) return;
  const order = (n, column) => place(n) * 100 + report.columns.findIndex((known) => known.name === column);
  const here = chosen === null ? -1 : order(chosen.n, chosen.column);
  const found = all.find((doubt) => order(doubt.n, doubt.column) > here) ?? all[0];
  choose(found.n, found.column);
  cell(found.n, found.column).focus();
  play();
}

function openNew() {
  by('new-fields').replaceChildren(...report.columns.map((column, index) =>
    element('div', {}, element('label', {for: `new-${index}`}, column.name),
      element('input', {id: `new-${index}`, autocomplete: 'off', type: column.type === 'date' ? 'date' : 'text'}))));
  by('new-fault').textContent = '';
  by('new').showModal();
}

async function addNew() {
  const values = Object.fromEntries(
    report.columns.map((column, index) => [column.name, by(`new-${index}`).value]));
  const made = await change(() => api.add(report.version, values), (message) => (by('new-fault').textContent = message));
  if (made) by('new').close();
}

// ---- Keys

const STEPS = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]};

function step(made, [down, right]) {
  const rows = report.records.map((row) => row.n);
  const columns = report.columns.map((column) => column.name);
  const n = rows[rows.indexOf(Number(made.dataset.n)) + down];
  const column = columns[columns.indexOf(made.dataset.column) + right];
  if (n !== undefined && column !== undefined) cell(n, column)?.focus();
}

function key(event) {
  if (report === null || event.ctrlKey || event.metaKey || event.altKey || by('new').open) return;
  const made = event.target.closest('.value');
  if (event.key === 'Escape' && chosen !== null) {
    if (event.target === by('value')) again(chosen.n, chosen.column);
    else close();
  } else if (event.target.tagName === 'INPUT') {
    return;
  } else if (made !== null && event.key in STEPS) {
    step(made, STEPS[event.key]);
  } else if (made !== null && event.key === ' ') {
    if (sound.playing) sound.stop();
    else made.click();
  } else if (event.key === 'n' || event.key === 'N') {
    next();
  } else if (made !== null && (event.key === 'e' || event.key === 'E')) {
    choose(Number(made.dataset.n), made.dataset.column);
    by('value').focus();
    by('value').select();
  } else if (made !== null && (event.key === 'b' || event.key === 'B')) {
    choose(Number(made.dataset.n), made.dataset.column);
    if (!by('confirm').disabled) confirm();
  } else {
    return;
  }
  event.preventDefault();
}

// ---- The beginning

async function load() {
  report = await api.report();
  show();
  clearTimeout(againTimer);
  if (['COLLECTING', 'PROCESSING'].includes(report.status)) againTimer = setTimeout(reload, AGAIN_MILLIS);
}

async function reload() {
  try {
    await load();
  } catch (fault) {
    notice(faultText(fault));
    by('work').hidden = fault.status === 401 || fault.status === 404;
  }
}

function start() {
  showTexts();
  report = null;
  chosen = null;
  by('work').hidden = true;
  if (!Api.opens(location.hash)) {
    notice(text.noLink);
    return;
  }
  try {
    api = new Api(location.hash, () => language);
  } catch {
    notice(text.expired);
    return;
  }
  reload();
}

by('language').addEventListener('click', () => {
  language = language === 'id' ? 'en' : 'id';
  text = TEXTS[language];
  rememberLanguage();
  if (report === null) start();
  else reload();
});
by('next').addEventListener('click', next);
by('add').addEventListener('click', openNew);
by('csv').addEventListener('click', async () => {
  try {
    save(await api.csv(), `rekap-${report.report_id}.csv`);
  } catch (fault) {
    toast(faultText(fault));
  }
});
by('announce').addEventListener('click', async () => {
  try {
    await api.announce();
    await load();
    toast(text.announced);
  } catch (fault) {
    toast(faultText(fault));
  }
});
by('close').addEventListener('click', close);
by('play').addEventListener('click', () => (sound.playing ? sound.stop() : play()));
by('confirm').addEventListener('click', confirm);
by('other').addEventListener('click', () => put(shown(record(chosen.n).other_readings[chosen.column])));
by('remove').addEventListener('click', async () => {
  const {n} = chosen;
  if (await change(() => api.remove(report.version, n), sayAtValue)) {
    toast(text.rowRemoved);
    by('next').focus();
    if (document.activeElement !== by('next')) by('add').focus();
  }
});
by('form').addEventListener('submit', (event) => {
  event.preventDefault();
  put(by('value').value);
});
by('new-form').addEventListener('submit', (event) => {
  event.preventDefault();
  addNew();
});
by('new-close').addEventListener('click', () => by('new').close());
document.addEventListener('keydown', key);
window.addEventListener('hashchange', start);
start();
