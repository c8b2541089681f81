// Draws messages. Everything that people or the bot wrote is set as text, never as markup.
import {texts} from '/texts.js';

function make(tag, className, text) {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function size(bytes) {
  if (bytes < 1024) {
    return `${bytes} B`;
  }
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(0)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

function file(message) {
  const name = message.file.name || texts().kinds[message.kind] || message.kind;
  const link = make('a', 'file', '');
  if (message.kind === 'photo') {
    const picture = make('img', 'photo', '');
    picture.src = message.file.path;
    picture.alt = name;
    return picture;
  }
  link.href = message.file.path;
  link.download = message.file.name || message.kind;
  const icon = make('span', message.kind === 'document' ? 'icon sheet' : 'icon', '');
  icon.setAttribute('aria-hidden', 'true');
  link.append(icon, make('span', 'name', name));
  link.append(make('span', 'size', size(message.file.size)));
  return link;
}

function button(description, onPress) {
  if (description.url) {
    const link = make('a', 'button', description.text);
    link.href = /^https?:/.test(description.url) ? description.url : '#';
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    return link;
  }
  const element = make('button', '', description.text);
  element.type = 'button';
  element.dataset.callback = description.data;
  element.addEventListener('click', () => onPress(element, description.data));
  return element;
}

function content(message, own, onPress) {
  const parts = [];
  if (message.forwarded_from) {
    parts.push(make('p', 'author', `↪ ${message.forwarded_from}`));
  }
  if (message.file) {
    parts.push(file(message));
  }
  if (message.text || message.caption) {
    parts.push(make('p', 'text', message.text || message.caption));
  }
  for (const row of message.keyboard) {
    const line = make('div', 'row', '');
    row.forEach((description) => line.append(button(description, onPress)));
    parts.push(line);
  }
  const time = new Date(message.at).toLocaleTimeString(document.documentElement.lang, {hour: '2-digit', minute: '2-digit'});
  const meta = make('p', 'meta', message.edits > 0 ? `${texts().edited} ${time}` : time);
  if (own && (message.text || message.file)) {
    const change = make('button', 'edit', '✎');
    change.type = 'button';
    change.title = texts().change;
    change.setAttribute('aria-label', texts().change);
    change.dataset.edit = message.id;
    change.dataset.words = message.text || message.caption;
    meta.append(' ', change);
  }
  parts.push(meta);
  return parts;
}

/** Shows a message that is new, or changed, or deleted; the focus stays on a button that is pressed again and again. */
export function show(list, message, person, group, onPress) {
  let item = list.querySelector(`[data-message-id="${message.id}"]`);
  if (message.deleted) {
    item?.remove();
    return;
  }
  if (!item) {
    item = make('li', 'message', '');
    item.setAttribute('role', 'listitem');
    item.dataset.messageId = message.id;
    item.dataset.from = message.from_bot ? 'bot' : message.author_id === person ? 'me' : 'other';
    list.append(item);
  }
  const focused = item.contains(document.activeElement) ? document.activeElement.dataset.callback : undefined;
  item.dataset.edits = message.edits;
  item.replaceChildren(...content(message, item.dataset.from === 'me', (element, data) => onPress(element, message.id, data)));
  if (group && item.dataset.from !== 'me') {
    item.prepend(make('p', 'author', message.author));
  }
  if (focused !== undefined) {
    [...item.querySelectorAll('button')].find((one) => one.dataset.callback === focused)?.focus();
  }
}
