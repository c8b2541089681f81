// The control API of the simulator.

async function answer(response) {
  const body = await response.json();
  if (!response.ok) {
    throw new Error(body.description ?? response.statusText);
  }
  return body;
}

const send = (verb, path, body) => fetch(path, {
  method: verb,
  headers: {'Content-Type': 'application/json'},
  body: JSON.stringify(body),
}).then(answer);

export const state = () => fetch('/sim/state').then(answer);

export const addPerson = (person) =>
  send('POST', '/sim/people', {id: person.id, first_name: person.name, language_code: person.language});

/** What changed in the chat since a revision; waits for a change. */
export const changes = (chat, since, signal) =>
  fetch(`/sim/chats/${chat}/messages?since=${since}&wait=25`, {signal}).then(answer);

export const say = (chat, person, text, replyTo) =>
  send('POST', `/sim/chats/${chat}/messages`, {from: person, text, reply_to: replyTo});

export const press = (chat, person, message, data) =>
  send('POST', `/sim/chats/${chat}/messages/${message}/press`, {from: person, data});

export const pressed = (chat, id) => fetch(`/sim/chats/${chat}/callbacks/${id}`).then(answer);

/** Changes the text or the caption of an own message. */
export const edit = (chat, person, message, text) =>
  send('POST', `/sim/chats/${chat}/messages/${message}/edit`, {from: person, text});

/** As a Telegram client sends it: sound as audio, pictures as photos, those that move as video, all else as a document. */
function kind(file) {
  if (/^image\/(jpeg|png|webp)$/.test(file.type)) {
    return 'photo';
  }
  const family = file.type.split('/')[0];
  return family === 'audio' || family === 'video' ? family : 'document';
}

export function sendFile(chat, person, file, album, caption) {
  const query = new URLSearchParams({
    from: person,
    kind: kind(file),
    name: kind(file) === 'photo' ? '' : file.name,
    mime: kind(file) === 'photo' ? 'image/jpeg' : file.type || 'application/octet-stream',
    album,
    caption,
  });
  return fetch(`/sim/chats/${chat}/files?${query}`, {method: 'POST', body: file}).then(answer);
}
