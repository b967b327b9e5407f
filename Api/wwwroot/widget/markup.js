import { el, icon } from './dom.js';

const ids = {
  toggle: 'ampl-chat-toggle', iconOpen: 'chat-icon-open', iconClose: 'chat-icon-close', panel: 'ampl-chat-window',
  clear: 'chat-clear-btn', log: 'chat-messages', actions: 'chat-actions', input: 'chat-input', send: 'chat-send-btn',
};

/** The markup that hosts of the earlier widget carry in their own pages; null when this page has none. */
export function hostMarkup(base) {
  const root = document.getElementById('ampl-chat-widget');
  const parts = { root, old: true };
  for (const [name, id] of Object.entries(ids)) parts[name] = document.getElementById(id);
  if (!root || !parts.panel || !parts.log || !parts.input) return null;

  parts.actions ||= el('div', { id: ids.actions });
  if (!parts.actions.isConnected) parts.log.after(parts.actions);
  parts.status = el('p', { class: 'ampl-status', role: 'status' });
  parts.log.after(parts.status);
  // A page that lost its style sheet gets our looks; one that has its own keeps them, with only our additions.
  const styled = getComputedStyle(parts.panel).position !== 'static';
  root.classList.add(...(styled ? ['ampl-old'] : ['ampl', 'ampl-bare']));
  document.head.append(styleSheet(base));
  parts.styled = Promise.resolve();
  return parts;
}

/** Our own markup, in a shadow root so that the dealer's styles and ours do not meet. */
export function ownMarkup(base) {
  const host = el('div', { id: 'ampl-chat-widget' });
  const sheet = styleSheet(base);
  const parts = { host, old: false, avatar: el('span', { class: 'ampl-avatar', 'aria-hidden': 'true' }) };
  parts.styled = new Promise(done => {
    sheet.addEventListener('load', done, { once: true });
    sheet.addEventListener('error', done, { once: true });
  });
  parts.launch = el('span', { class: 'ampl-launch' });
  parts.iconOpen = el('span', { id: ids.iconOpen }, icon('chat'), parts.launch);
  parts.iconClose = el('span', { id: ids.iconClose, class: 'hidden' }, icon('close'));
  parts.toggle = el('button', { id: ids.toggle, type: 'button' }, parts.iconOpen, parts.iconClose);
  parts.title = el('h2', { id: 'ampl-title' });
  parts.role = el('p', {});
  parts.clear = el('button', { id: ids.clear, type: 'button', class: 'ampl-tool' }, icon('clear'));
  parts.dismiss = el('button', { id: 'chat-close-btn', type: 'button', class: 'ampl-tool' }, icon('close'));
  parts.confirm = el('div', { class: 'ampl-confirm hidden', role: 'alertdialog', 'aria-labelledby': 'ampl-ask' });
  parts.log = el('div', { id: ids.log });
  parts.status = el('p', { class: 'ampl-status', role: 'status' });
  parts.actions = el('div', { id: ids.actions });
  parts.input = el('textarea', { id: ids.input, rows: '1', maxlength: '2000', enterkeyhint: 'send', autocomplete: 'off' });
  parts.send = el('button', { id: ids.send, type: 'submit' }, icon('send'));
  parts.form = el('form', { class: 'ampl-composer' }, parts.input, parts.send);
  parts.panel = el('section', { id: ids.panel, class: 'hidden', tabindex: '-1', 'aria-labelledby': 'ampl-title' },
    el('header', {}, parts.avatar, el('div', { class: 'ampl-heading' }, parts.title, parts.role), parts.clear, parts.dismiss),
    parts.confirm, parts.log, parts.status, parts.actions, parts.form);
  parts.root = el('div', { class: 'ampl', hidden: true }, parts.panel, parts.toggle);
  host.attachShadow({ mode: 'open' }).append(sheet, parts.root);
  return parts;
}

function styleSheet(base) {
  return el('link', { rel: 'stylesheet', href: new URL('widget/widget.css', base).href });
}
