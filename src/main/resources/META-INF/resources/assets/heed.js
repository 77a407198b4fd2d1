/* What a page does by itself: clocks, keys, drafts, theme, sliders. Without it every page still works. */
(() => {
  'use strict';
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const root = document.documentElement;
  root.classList.add('with-script');

  // Live slots: what someone types or has opened is theirs, whatever comes in.
  const edited = (node) => node.matches?.('textarea, select, input:not([type=hidden])')
    && (node === document.activeElement || (node.type !== 'range' && node.value !== node.defaultValue));
  Idiomorph.defaults.callbacks.beforeNodeMorphed = (node) => !edited(node);
  Idiomorph.defaults.callbacks.beforeAttributeUpdated = (name, node) =>
    !(name === 'open' && (node.tagName === 'DETAILS' || node.tagName === 'DIALOG'));

  // A browser grants a site six connections: a tab nobody sees gives its stream back and catches up when it is seen.
  let listening;
  document.addEventListener('htmx:afterProcessNode', (event) => { listening = event.target; });
  class Stream extends EventTarget {
    constructor(url) {
      super();
      this.url = url;
      this.listeners = {};
      this.follow();
      document.addEventListener('visibilitychange', () => this.follow());
    }

    follow() {
      clearTimeout(this.later);
      if (document.hidden) {
        this.later = setTimeout(() => this.close(), 5000);
      } else if (!this.source) {
        const source = this.source = new EventSource(this.url);
        source.onopen = (event) => this.onopen?.(event);
        source.onerror = (event) => {
          // The browser tries again by itself unless it was told off, as by a restart or a lost session.
          if (source.readyState === EventSource.CLOSED) {
            this.source = null;
            this.later = setTimeout(() => this.follow(), 3000 + 4000 * Math.random());
          }
          this.onerror?.(event);
        };
        Object.keys(this.listeners).forEach((type) => this.pass(type));
      }
    }

    pass(type) {
      this.source?.addEventListener(type, ({ data }) => this.dispatchEvent(new MessageEvent(type, { data })));
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
  }
  htmx.createEventSource = (url) => new Stream(url);

  let opened = false;
  document.addEventListener('htmx:sseError', () => document.body.classList.add('lost'));
  document.addEventListener('htmx:sseOpen', () => {
    document.body.classList.remove('lost');
    // Something may have happened while the stream was away: look at everything once.
    if (opened) {
      for (const slot of $$('[hx-get][hx-trigger^="sse:"]')) {
        htmx.trigger(slot, slot.getAttribute('hx-trigger'));
      }
    }
    opened = true;
  });

  // Clocks count on between updates, on the server's time.
  let ahead = 0;
  const setClock = (within) => {
    const clock = $('[data-now]', within);
    if (clock) ahead = Number(clock.dataset.now) - Date.now();
  };
  const two = (n) => (n < 10 ? '0' : '') + n;
  const tick = () => {
    for (const clock of $$('[data-due]')) {
      const left = Math.trunc((Number(clock.dataset.due) - Date.now() - ahead) / 1000);
      const size = Math.abs(left);
      const minutes = Math.floor(size / 60);
      const text = size >= 86400 ? null
        : (left < 0 ? '−' : '') + (size >= 3600 ? `${Math.floor(size / 3600)}h ${two(minutes % 60)}m` : `${minutes}:${two(size % 60)}`);
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
        button.textContent = 'Copied';
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
  const visible = (key) => $$(`[data-key-of="${key}"]`).find((element) => element.checkVisibility());
  const press = (key) => {
    const it = visible(key);
    if (it) { it.matches('textarea') ? it.focus() : it.click(); }
    return Boolean(it);
  };
  const act = (key) => {
    switch (key) {
      case 'j': go(1); return true;
      case 'k': go(-1); return true;
      case 'n': return press('a') || (go(1), true);
      case 't': setTheme(dark() ? 'light' : 'dark'); return true;
      case '?': openPalette(); return true;
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
      if (/^[a-z?]$/.test(event.key) && act(event.key)) event.preventDefault();
    }
  });

  // Jump to
  const palette = $('#palette');
  const field = palette && $('[data-filter]', palette);
  const openPalette = () => {
    if (!palette || palette.open) return;
    field.value = '';
    filter();
    palette.showModal();
  };
  const choices = () => $$('#palette-list :is(a, button)').filter((choice) => !choice.hidden);
  const filter = () => {
    const wanted = field.value.trim().toLowerCase();
    const number = wanted.replace(/[#\s]/g, '');
    for (const choice of $$('#palette-list :is(a, button)')) {
      if (choice.matches('[data-ticket]')) {
        choice.hidden = !/^\d+$/.test(number);
        choice.href = `/desk/tickets/${number}`;
        $('b', choice).textContent = number;
      } else {
        const verb = choice.dataset.key;
        const idle = 'ader'.includes(verb ?? '-') && !visible(verb);
        choice.hidden = idle || !choice.textContent.toLowerCase().includes(wanted);
      }
      choice.classList.remove('first');
    }
    choices()[0]?.classList.add('first');
  };
  if (palette) {
    $$('[data-opens="palette"]').forEach((button) => { button.hidden = false; button.addEventListener('click', openPalette); });
    field.addEventListener('input', filter);
    palette.addEventListener('keydown', (event) => {
      const all = choices();
      const at = all.indexOf(document.activeElement);
      if (event.key === 'Enter' && at < 0) {
        event.preventDefault();
        all[0]?.click();
      } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        (all[at + (event.key === 'ArrowDown' ? 1 : -1)] ?? field).focus();
      }
    });
    palette.addEventListener('click', (event) => {
      const key = event.target.closest('[data-key]')?.dataset.key;
      if (event.target === palette || key) palette.close();
      if (key) act(key);
    });
  }
})();
