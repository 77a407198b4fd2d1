/* What a page does by itself: clocks, keys, drafts, theme, sliders. Without it every page still works. */
(() => {
  'use strict';
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const root = document.documentElement;
  root.classList.add('with-script');

  // Live slots: what someone types or has opened is theirs, whatever comes in.
  // A slider is theirs while it was moved after its form was sent: the answer to what it was before must not turn it back.
  const sent = new WeakMap();
  document.addEventListener('htmx:beforeSend', ({ detail: { elt } }) => {
    if (elt.tagName === 'FORM') $$('input[type=range]', elt).forEach((slider) => sent.set(slider, slider.value));
  });
  const moved = (node) => (node.type === 'range'
    ? sent.has(node) && node.value !== sent.get(node) : node.value !== node.defaultValue);
  const edited = (node) => node.matches?.('textarea, select, input:not([type=hidden])')
    && (node === document.activeElement || moved(node));
  Idiomorph.defaults.callbacks.beforeNodeMorphed = (node) => !edited(node);
  Idiomorph.defaults.callbacks.beforeAttributeUpdated = (name, node) =>
    !(name === 'open' && (node.tagName === 'DETAILS' || node.tagName === 'DIALOG'));

  // A browser grants a site six connections: a tab nobody sees gives its stream back and catches up when it is seen.
  // The page says up to where it knows everything; what has changed since then rings at once, so nothing is missed.
  const { live, silence, sound, notices } = document.body.dataset;
  const announces = sound === 'true' || notices === 'true';
  let listening;
  document.addEventListener('htmx:afterProcessNode', (event) => { listening = event.target; });
  class Stream extends EventTarget {
    constructor(url) {
      super();
      this.url = url;
      this.since = live ?? '';
      this.listeners = {};
      this.follow();
      document.addEventListener('visibilitychange', () => this.follow());
      addEventListener('pageshow', (event) => { if (event.persisted) this.again(); });
      addEventListener('online', () => this.again());
      // A line may be dead without a word, as after sleep: then nothing is heard, not even that it is alive.
      setInterval(() => { if (this.source && Date.now() - this.heard > 1000 * (silence || 50)) this.again(); }, 1000);
    }

    follow() {
      clearTimeout(this.later);
      if (document.hidden) {
        if (announces && navigator.locks) this.stay(); else this.rest();
        return;
      }
      this.release?.();
      if (!this.source) {
        const query = new URLSearchParams({ since: this.since });
        const ticket = location.pathname.match(/^\/desk\/tickets\/(\d+)$/);
        if (ticket) query.set('ticket', ticket[1]);
        if (document.querySelector('[hx-trigger="sse:board"]')) query.set('board', '1');
        const source = this.source = new EventSource(`${this.url}?${query}`);
        this.heard = Date.now();
        source.onopen = (event) => { this.heard = Date.now(); this.onopen?.(event); };
        source.onerror = (event) => {
          // The browser tries again by itself unless it was told off, as by a restart or a lost session.
          if (source.readyState === EventSource.CLOSED && source === this.source) {
            this.source = null;
            this.later = setTimeout(() => this.follow(), 3000 + 4000 * Math.random());
          }
          this.onerror?.(event);
        };
        source.addEventListener('beat', () => { this.heard = Date.now(); });
        Object.keys(this.listeners).forEach((type) => this.pass(type));
      }
    }

    rest() {
      this.later = setTimeout(() => this.close(), 5000);
    }

    // Who wants to be told of offers keeps one line per browser, however many tabs are out of sight.
    stay() {
      navigator.locks.request('heed ear', { ifAvailable: true }, (lock) => {
        if (!lock) { this.rest(); return undefined; }
        return new Promise((done) => { this.release = done; });
      });
    }

    pass(type) {
      this.source?.addEventListener(type, ({ data, lastEventId }) => {
        this.heard = Date.now();
        this.since = lastEventId || this.since;
        this.dispatchEvent(new MessageEvent(type, { data }));
      });
    }

    // Every swap makes htmx listen once more for the same slot; the newest listener takes the place of the one before.
    addEventListener(type, listener) {
      if (!this.listeners[type]) {
        this.listeners[type] = new WeakMap();
        this.pass(type);
      }
      this.removeEventListener(type, this.listeners[type].get(listening));
      this.listeners[type].set(listening, listener);
      super.addEventListener(type, listener);
    }

    get readyState() { return this.source?.readyState ?? EventSource.CONNECTING; }

    close() {
      this.source?.close();
      this.source = null;
    }

    again() {
      this.close();
      this.follow();
    }
  }
  htmx.createEventSource = (url) => new Stream(url);
  document.addEventListener('htmx:sseError', () => document.body.classList.add('lost'));
  document.addEventListener('htmx:sseOpen', () => { document.body.classList.remove('lost'); renew(); });

  // A slot that heard of a change and could not fetch it asks again.
  const stale = new Set();
  const slot = (node) => node?.id && node.matches('[hx-get][hx-trigger^="sse:"]');
  const renew = () => {
    for (const id of stale) {
      const node = document.getElementById(id);
      stale.delete(id);
      if (slot(node)) htmx.trigger(node, node.getAttribute('hx-trigger'));
    }
  };
  document.addEventListener('htmx:afterRequest', ({ detail }) => {
    if (!slot(detail.elt)) return;
    const failed = !detail.xhr || detail.xhr.status === 0 || detail.xhr.status >= 500;
    if (failed) stale.add(detail.elt.id); else stale.delete(detail.elt.id);
  });
  setInterval(() => { if (!document.hidden && !document.body.classList.contains('lost')) renew(); }, 5000);

  // Clocks count on between updates, on the server's time.
  let ahead = 0;
  const setClock = (within) => {
    const clock = $('[data-now]', within);
    if (clock) ahead = Number(clock.dataset.now) - Date.now();
  };
  const two = (n) => (n < 10 ? '0' : '') + n;
  const far = document.body.dataset.far ?? '%hh %mm';
  const tick = () => {
    for (const clock of $$('[data-due]')) {
      const left = Math.trunc((Number(clock.dataset.due) - Date.now() - ahead) / 1000);
      const size = Math.abs(left);
      const minutes = Math.floor(size / 60);
      const text = size >= 86400 ? null
        : (left < 0 ? '−' : '') + (size >= 3600 ? far.replace('%h', Math.floor(size / 3600)).replace('%m', two(minutes % 60)) : `${minutes}:${two(size % 60)}`);
      if (text && clock.textContent !== text) clock.textContent = text;
      clock.className = `clock ${left < 0 ? 'late' : left < 300 ? 'soon' : 'calm'}`;
    }
  };
  setClock(document);
  setInterval(tick, 1000);
  document.addEventListener('htmx:afterSwap', (event) => { setClock(event.target); tick(); });

  // Theme: the cookie is what the server draws the next page with.
  const dark = () => root.dataset.theme === 'dark'
    || (root.dataset.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  const setTheme = (theme) => {
    root.dataset.theme = theme;
    document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
  };
  document.addEventListener('submit', (event) => {
    if (event.target.matches('[data-theme-form]')) {
      event.preventDefault();
      setTheme(dark() ? 'light' : 'dark');
      $(dark() ? '.to-light' : '.to-dark')?.focus();
    }
  });

  // A draft outlives a look at another ticket, in this tab only.
  const composer = $('[data-draft]');
  if (composer) {
    const key = `draft ${composer.dataset.draft}`;
    const text = composer.elements.text;
    if (!text.value) text.value = sessionStorage.getItem(key) ?? '';
    text.addEventListener('input', () => sessionStorage.setItem(key, text.value));
    composer.addEventListener('submit', () => {
      sessionStorage.removeItem(key);
      // Not at once, or the pressed button's address would not be sent.
      setTimeout(() => $$('button', composer).forEach((button) => { button.disabled = true; }));
    });
    text.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        composer.requestSubmit($(composer.elements.kind.value === 'note' ? '#keep' : '#send'));
      } else if (event.key === 'Escape') {
        text.blur();
      }
    });
  }
  // Coming back by history: the buttons work again.
  addEventListener('pageshow', () => $$('button:disabled').forEach((button) => { button.disabled = false; }));

  // Sliders say their value while they move; the server says what it would do.
  document.addEventListener('input', (event) => {
    const slider = event.target.closest('.slider');
    if (!slider) return;
    const { value, max } = event.target;
    $('output', slider).textContent = value;
    $('rect:not(.track)', slider).setAttribute('width', String(100 * value / max));
  });

  // An address to carry elsewhere; without leave to copy it is at least selected.
  for (const button of $$('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const field = document.getElementById(button.dataset.copy);
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
        button.textContent = document.body.dataset.copied;
      } catch {
        field.focus();
      }
    });
  }

  // Menus close when one looks elsewhere.
  document.addEventListener('click', (event) => {
    $$('details:is(.menu, .menu-like)[open]').forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  });

  // Keys
  const go = (step) => {
    const links = $$('.list-pane .card').filter((link) => link.checkVisibility());
    const at = links.findIndex((link) => link.getAttribute('aria-current') === 'true');
    const next = links[at < 0 ? 0 : at + step];
    if (next) next.click();
  };
  // what is open goes before what stands in the list
  const visible = (key) => {
    const all = $$(`[data-key-of="${key}"]`).filter((element) => element.checkVisibility());
    return all.find((element) => element.closest('.conversation-pane')) ?? all[0];
  };
  const press = (key) => {
    const it = visible(key);
    if (it) { it.matches('textarea, input') ? it.focus() : it.click(); }
    return Boolean(it);
  };
  const write = (note) => {
    const text = visible('r');
    if (!text) return false;
    const kind = $(note ? '#as-note' : '#as-reply');
    if (kind) kind.checked = true;
    text.focus();
    return true;
  };
  // Two letters one after the other lead somewhere.
  const PLACES = { h: '/', p: '/preferences' };
  let leading = 0;
  const led = (key) => {
    const now = Date.now();
    const place = now - leading < 1500 && PLACES[key];
    leading = key === 'g' ? now : 0;
    if (place) location.assign(place);
    return Boolean(place) || key === 'g';
  };
  const letters = document.body.dataset.keys !== 'false';
  const act = (key) => {
    switch (key) {
      case 'j': go(1); return true;
      case 'k': go(-1); return true;
      case 'n': return press('a') || press('n') || (go(1), true);
      case 't': setTheme(dark() ? 'light' : 'dark'); return true;
      case 'r': case 'm': return write(key === 'm');
      case '?': openKeys(); return true;
      default: return press(key);
    }
  };
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      openPalette();
    } else if (event.key === 'Escape') {
      $$('details:is(.menu, .menu-like)[open]').forEach((menu) => { menu.open = false; $('summary', menu).focus(); });
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing
        && !event.target.closest('input:not([type=range]):not([type=radio]), textarea, select, dialog')) {
      if (letters && /^[a-z?]$/.test(event.key) && (led(event.key) || act(event.key))) event.preventDefault();
    }
  });

  // All shortcuts
  const keys = $('#keys');
  const openKeys = () => { if (keys && !keys.open) keys.showModal(); };
  keys?.addEventListener('click', (event) => { if (event.target === keys) keys.close(); });

  // Jump to
  const palette = $('#palette');
  const field = palette && $('[data-filter]', palette);
  const found = $('#palette-found');
  const openPalette = () => {
    if (!palette || palette.open) return;
    field.value = '';
    found.replaceChildren();
    gather();
    filter();
    palette.showModal();
  };
  const named = (element) => (element.getAttribute('aria-label') ?? element.innerText).replace(/\s+/g, ' ').trim();
  // Whatever can be pressed on the page has its line, so that nothing needs a mouse or a long way by Tab.
  const gather = () => {
    const seen = new Set();
    const lines = $$('main :is(button, summary, a[href], select, input:not([type=hidden]))')
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches('.visually-hidden'))
      .map((element) => [element, element.labels?.length ? element.labels[0].innerText.trim() : named(element)])
      .filter(([, name]) => name && !seen.has(name) && seen.add(name))
      .map(([element, name]) => {
        const line = document.createElement('button');
        line.type = 'button';
        line.append(document.createElement('span'));
        line.firstChild.textContent = name.length > 90 ? `${name.slice(0, 89)}…` : name;
        line.addEventListener('click', () => {
          palette.close();
          element.focus();
          if (!element.matches('select, input, textarea')) element.click();
        });
        return line;
      });
    $('#palette-page').replaceChildren(...lines);
  };
  const choices = () => $$('#palette-list :is(a, button)').filter((choice) => !choice.hidden);
  const filter = () => {
    const wanted = field.value.trim().toLowerCase();
    const number = wanted.replace(/[#\s]/g, '');
    for (const choice of $$('#palette-list :is(a, button)')) {
      if (choice.matches('[data-search]')) {
        choice.hidden = !wanted;
        choice.href = `/desk/search?q=${encodeURIComponent(field.value.trim())}`;
        $('b', choice).textContent = field.value.trim();
      } else if (choice.matches('[data-ticket]')) {
        choice.hidden = !/^\d+$/.test(number);
        choice.href = `/desk/tickets/${number}`;
        $('b', choice).textContent = number;
      } else if (!found.contains(choice)) {
        const verb = choice.dataset.key;
        const idle = 'adermzhlu'.includes(verb ?? '-') && !visible(verb === 'm' ? 'r' : verb)
          || choice.matches('[data-opens-macros]') && !$('#macros');
        const elsewhere = choice.closest('#palette-page') && !wanted;
        choice.hidden = idle || Boolean(elsewhere) || !choice.textContent.toLowerCase().includes(wanted);
      }
      choice.classList.remove('first');
    }
    choices()[0]?.classList.add('first');
    $('.page-title', palette).hidden = !$$('#palette-page button').some((line) => !line.hidden);
    $('.nothing-found', palette).hidden = choices().length > 0;
  };
  if (palette) {
    $$('[data-opens]').forEach((button) => {
      button.hidden = false;
      button.addEventListener('click', () => {
        palette.close();
        if (button.dataset.opens === 'keys') openKeys(); else openPalette();
      });
    });
    // Macros and tickets come from the server, a moment after the last key; only the last answer counts.
    let asking;
    const ask = async () => {
      const wanted = field.value.trim();
      const answer = wanted.length > 1 && await fetch(`/desk/palette?q=${encodeURIComponent(wanted)}`).catch(() => null);
      if (field.value.trim() !== wanted) return;
      found.innerHTML = answer?.ok ? await answer.text() : '';
      filter();
    };
    field.addEventListener('input', () => {
      filter();
      clearTimeout(asking);
      asking = setTimeout(ask, 150);
    });
    palette.addEventListener('keydown', (event) => {
      const all = choices();
      const at = all.indexOf(document.activeElement);
      if (event.key === 'Escape' && !event.isComposing) {
        // a search field would empty itself first, and an open menu behind would take the focus
        event.preventDefault();
        event.stopPropagation();
        palette.close();
      } else if (event.key === 'Enter' && at < 0) {
        event.preventDefault();
        all[0]?.click();
      } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        (all[at + (event.key === 'ArrowDown' ? 1 : -1)] ?? field).focus();
      }
    });
    palette.addEventListener('click', (event) => {
      const key = event.target.closest('[data-key]')?.dataset.key;
      const macros = event.target.closest('[data-opens-macros]');
      const use = event.target.closest('[data-uses]');
      const here = use && $(`#macros [data-macro="${use.dataset.uses}"]`);
      if (here) { event.preventDefault(); palette.close(); here.click(); }
      if (event.target === palette || key || macros) palette.close();
      if (macros) $('#macros').open = true;
      if (key) act(key);
    });
  }

  // Focus is never lost to an update: when what had it is gone, what stands in its place gets it.
  let held;
  const focusable = (root) => $$('a[href], button, summary, input:not([type=hidden]), select, textarea, [tabindex]', root)
    .filter((element) => element.checkVisibility() && !element.disabled);
  document.addEventListener('focusin', ({ target }) => {
    const within = target.closest('[hx-get][id]');
    held = within && { target, slot: within.id, at: focusable(within).indexOf(target) };
  });
  document.addEventListener('pointerdown', () => { held = undefined; });
  document.addEventListener('htmx:afterSettle', () => {
    if (!held || held.target.isConnected || document.activeElement !== document.body) return;
    const root = document.getElementById(held.slot);
    if (!root) return;
    const around = focusable(root);
    const next = around[Math.min(Math.max(held.at, 0), around.length - 1)];
    if (next) next.focus();
    else { root.tabIndex = -1; root.focus(); }
  });
})();
