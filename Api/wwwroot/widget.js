// The one tag a dealer pastes:
//   <script src="…/widget.js" data-brand="Shree Motors" data-color="#0f6b5c" async></script>
// It offers window.AMPLChat at once and loads the rest of the widget when the page is ready.
(() => {
  'use strict';
  if (window.AMPLChat && window.AMPLChat.init) return; // the tag was pasted twice

  const tag = document.currentScript || document.querySelector('script[src*="widget.js"]');
  const base = new URL('.', tag ? tag.src : location.href);
  const modules = ['main', 'api', 'chat', 'colour', 'dom', 'markup', 'memory', 'message', 'text', 'view', 'words'];
  const known = ['apiUrl', 'apiKey', 'brand', 'color', 'lang', 'source', 'theme', 'position'];

  const settings = { apiUrl: new URL('api/v1', base).href, source: 'widget', ...pick(tag ? tag.dataset : {}) };

  function pick(options) {
    const named = known.filter(name => options[name] !== undefined && options[name] !== null && options[name] !== '');
    return Object.fromEntries(named.map(name => [name, options[name]]));
  }

  function pageReady() {
    return document.readyState === 'loading'
      ? new Promise(ready => document.addEventListener('DOMContentLoaded', ready, { once: true }))
      : Promise.resolve();
  }

  // All modules are asked for at once: on a slow network a chain of imports costs a round trip per link.
  function preload() {
    for (const name of modules) {
      const link = document.createElement('link');
      link.rel = 'modulepreload';
      link.crossOrigin = 'anonymous';
      link.href = new URL(`widget/${name}.js`, base).href;
      document.head.append(link);
    }
  }

  async function start() {
    preload();
    const loading = import(new URL('widget/main.js', base).href);
    await pageReady();
    const { mount } = await loading;
    return mount(settings, base);
  }

  const widget = start();
  widget.catch(fault => console.error('Ampl chat could not start:', fault));

  window.AMPLChat = {
    /** The earlier system's call. The widget starts by itself; this only changes its settings. */
    init: options => {
      Object.assign(settings, pick(options || {}));
      return widget.then(chat => chat.configure(settings));
    },
    open: () => widget.then(chat => chat.open()),
    close: () => widget.then(chat => chat.close()),
    clear: () => widget.then(chat => chat.clear()),
    ask: text => widget.then(chat => chat.ask(text)),
  };
})();
