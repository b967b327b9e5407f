import { el, icon } from './dom.js';
import { appendText } from './text.js';

/** One bubble; the class names are the earlier widget's, so that a dealer's own styles go on working. */
export function bubble(words, { role, text, at, language, id }) {
  const own = role === 'user';
  const content = el('div', { class: 'message-content', lang: language, dir: 'auto' });
  if (own) content.append(text);
  else appendText(content, text);
  return el('div', { class: `message ${own ? 'user' : 'bot'}`, 'data-message-id': id },
    el('span', { class: 'ampl-unseen' }, `${own ? words.you : words.assistant}: `), content, at ? clock(at, words.tag) : null);
}

export function answerBubble(words, answer, id) {
  const { response: text, timestamp: at, language } = answer;
  const node = bubble(words, { role: 'assistant', text, at, language, id });
  const time = node.querySelector('time');
  if (answer.degraded) node.insertBefore(degraded(words, answer.degraded), time);
  if (answer.sources?.length) node.insertBefore(sources(words, answer.sources), time);
  return node;
}

/** What a bubble of the visitor says about its own delivery; nothing once it is answered. */
export function mark(node, text, action = null) {
  node.querySelector('.ampl-delivery')?.remove();
  if (text) node.append(el('span', { class: 'ampl-delivery' }, text, action));
}

function degraded(words, reason) {
  return el('p', { class: 'ampl-degraded', 'data-reason': String(reason) }, icon('notice'), el('span', {}, words.degraded));
}

function sources(words, list) {
  const items = list.map(({ source, namespace, preview }) => el('li', {},
    el('span', { class: 'ampl-source-name' }, source),
    words.namespaces[namespace] ? el('span', { class: 'ampl-source-kind' }, words.namespaces[namespace]) : null,
    preview ? el('span', { class: 'ampl-source-preview' }, preview) : null));
  const summary = el('summary', {}, icon('document'), words.sources(list.length));
  const details = el('details', { class: 'sources' }, summary, el('ul', {}, ...items));
  details.addEventListener('toggle', () => details.open && details.scrollIntoView({ block: 'nearest' }));
  return details;
}

function clock(at, tag) {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return null;
  const shown = moment.toLocaleTimeString(tag === 'en' ? 'en-IN' : tag, { hour: 'numeric', minute: '2-digit' });
  return el('time', { datetime: moment.toISOString() }, shown);
}
