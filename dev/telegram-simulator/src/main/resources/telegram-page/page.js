// A person chats with the bot. Who that is stands in the address after #, so that a reload goes on and a link can begin.
import * as api from '/api.js';
import {show} from '/bubbles.js';
import {speak, texts} from '/texts.js';

const ALBUM = 10;
const ANSWER_TRIES = 40;
const at = (id) => document.getElementById(id);
const pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
const messages = at('messages');

let person;
let running;
let editing;
/** The message that asked for a reply and has none yet. */
let asking;

function toast(text) {
  const element = at('toast');
  element.textContent = text;
  element.hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { element.hidden = true; }, 4000);
}

const attempt = (work) => work.catch((error) => toast(texts().failed(error.message)));

async function press(button, message, data) {
  button.disabled = true;
  try {
    const {callback_id: id} = await api.press(person.chat, person.id, message, data);
    for (let i = 0; i < ANSWER_TRIES; i++) {
      const answer = await api.pressed(person.chat, id);
      if (answer.answered) {
        if (answer.text) {
          toast(answer.text);
        }
        return;
      }
      await pause(250);
    }
  } catch (error) {
    toast(texts().failed(error.message));
  } finally {
    button.disabled = false;
  }
}

/** What is written next takes the place of this message's words. */
function edit(message, words = '') {
  editing = message;
  at('text').value = words;
  at('send').textContent = message ? texts().change : texts().send;
  if (message) {
    at('text').focus();
  }
}

function draw(change) {
  const atEnd = messages.scrollHeight - messages.scrollTop - messages.clientHeight < 80;
  for (const message of change.messages) {
    show(messages, message, person.id, change.type !== 'private', press);
    if (message.asks_reply) {
      ask(message);
    } else if (asking && message.author_id === person.id && message.id > asking) {
      ask();
    }
  }
  if (atEnd && change.messages.length > 0) {
    messages.scrollTop = messages.scrollHeight;
  }
}

/** What is written next replies to this message, as in an app of Telegram. */
function ask(message) {
  asking = message?.deleted ? undefined : message?.id;
  at('text').placeholder = asking ? message.text : texts().placeholder;
  if (asking) {
    at('text').focus();
  }
}

/** Follows the chat until somebody else is chosen; a simulator that was restarted knows nobody, so say again who this is. */
async function follow(signal) {
  let revision = -1;
  while (!signal.aborted) {
    try {
      const change = await api.changes(person.chat, revision, signal);
      if (change.revision < revision) {
        messages.replaceChildren();
        revision = -1;
        continue;
      }
      at('progress').textContent = at('progress').dataset.sending ?? '';
      revision = change.revision;
      draw(change);
      if (change.messages.length > 0) {
        showCommands();
      }
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      at('progress').textContent = texts().gone;
      await pause(1000);
      if (person.chat === person.id) {
        await api.addPerson(person).catch(() => {});
      }
      messages.replaceChildren();
      revision = -1;
    }
  }
}

async function showCommands() {
  const {commands} = await api.state();
  const offered = commands[`chat:${person.chat}`] ?? commands[`default ${person.language}`] ?? commands.default ?? [];
  const bar = at('commands');
  const key = JSON.stringify(offered);
  if (bar.dataset.key === key) {
    return;
  }
  bar.dataset.key = key;
  bar.hidden = offered.length === 0;
  bar.replaceChildren(...offered.map(({command, description}) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `/${command}`;
    button.title = description;
    button.addEventListener('click', () => attempt(api.say(person.chat, person.id, `/${command}`)));
    return button;
  }));
}

/** One after the other, so that they arrive in the order chosen; several make albums, as Telegram has them. */
async function sendFiles(files) {
  const progress = at('progress');
  // What stands in the field is the caption, of the first, as in an app of Telegram.
  const caption = at('text').value.trim();
  at('text').value = '';
  const stamp = Date.now();
  try {
    for (const [i, file] of files.entries()) {
      progress.dataset.sending = texts().sending(i + 1, files.length);
      progress.textContent = progress.dataset.sending;
      const album = files.length > 1 ? `${stamp}${Math.floor(i / ALBUM)}` : '';
      await api.sendFile(person.chat, person.id, file, album, i === 0 ? caption : '');
    }
  } catch (error) {
    toast(texts().failed(error.message));
  } finally {
    delete progress.dataset.sending;
    progress.textContent = '';
  }
}

async function begin(chosen) {
  person = {...chosen, chat: chosen.chat ?? chosen.id};
  speak(person.language);
  if (person.chat === person.id) {
    await api.addPerson(person);
  }
  location.hash = new URLSearchParams(Object.entries(person)).toString();
  at('start').hidden = true;
  at('chat').hidden = false;
  at('leave').hidden = false;
  running = new AbortController();
  follow(running.signal);
  showCommands().catch(() => {});
  at('text').focus();
}

function leave() {
  running?.abort();
  location.hash = '';
  messages.replaceChildren();
  ask();
  at('start').hidden = false;
  at('chat').hidden = true;
  at('leave').hidden = true;
  offerKnown();
  at('name').focus();
}

async function offerKnown() {
  const {chats} = await api.state();
  const known = chats.filter((chat) => chat.type === 'private');
  at('known').hidden = known.length === 0;
  at('known-chats').replaceChildren(...known.map((chat) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = chat.title;
    button.addEventListener('click', () =>
      attempt(begin({id: chat.id, name: chat.title, language: chat.language || at('language').value})));
    item.append(button);
    return item;
  }));
}

function fromAddress() {
  const fields = new URLSearchParams(location.hash.slice(1));
  const id = Number(fields.get('id'));
  return id > 0 && fields.get('name')
    ? {id, name: fields.get('name'), language: fields.get('language') ?? 'id', chat: Number(fields.get('chat')) || id}
    : undefined;
}

at('start').addEventListener('submit', (event) => {
  event.preventDefault();
  const id = 100_000_000 + Math.floor(Math.random() * 900_000_000);
  attempt(begin({id, name: at('name').value.trim(), language: at('language').value}));
});
at('language').addEventListener('change', () => speak(at('language').value));
at('leave').addEventListener('click', leave);

at('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = at('text').value.trim();
  if (text) {
    at('text').value = '';
    const reply = text.startsWith('/') ? undefined : asking;
    attempt(editing ? api.edit(person.chat, person.id, editing, text) : api.say(person.chat, person.id, text, reply));
    edit();
  }
});
messages.addEventListener('click', (event) => {
  const chosen = event.target.closest('button[data-edit]');
  if (chosen) {
    edit(Number(chosen.dataset.edit), chosen.dataset.words);
  }
});
at('text').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    at('composer').requestSubmit();
  }
});
at('file-input').addEventListener('change', async (event) => {
  const files = [...event.target.files];
  event.target.value = '';
  await sendFiles(files);
});

for (const kind of ['dragenter', 'dragover']) {
  document.addEventListener(kind, (event) => {
    event.preventDefault();
    at('drop').hidden = at('chat').hidden;
  });
}
document.addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) {
    at('drop').hidden = true;
  }
});
document.addEventListener('drop', (event) => {
  event.preventDefault();
  at('drop').hidden = true;
  if (!at('chat').hidden) {
    sendFiles([...event.dataTransfer.files]);
  }
});

const known = fromAddress();
if (known) {
  attempt(begin(known));
} else {
  offerKnown().catch(() => {});
}
