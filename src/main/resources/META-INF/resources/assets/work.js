/* Writing helped along: drafts on the server, macros by "/", files by pick, paste and drop; marked rows of a list. */
(() => {
  'use strict';
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const headers = () => JSON.parse(document.body.getAttribute('hx-headers'));

  const composer = $('.composer[data-after]');
  if (composer) {
    const text = composer.elements.text;
    const place = `/desk/tickets/${composer.dataset.draft}`;

    // Drafts: what stands here is kept a moment after the last key, in order, and never after it was sent.
    const state = $('#draft-state');
    let kept = text.value;
    let timer;
    let saving;
    let sent = false;
    const kind = () => composer.elements.kind.value;
    const save = async (last) => {
      clearTimeout(timer);
      if (sent || text.value === kept || (saving && !last)) return;
      const written = text.value;
      saving = fetch(`${place}/drafts`, {
        method: 'POST',
        headers: headers(),
        body: new URLSearchParams({ text: written, kind: kind(), after: composer.dataset.after }),
        keepalive: Boolean(last),
      });
      try {
        const answer = await saving;
        const clock = new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
        state.classList.toggle('lost', !answer.ok);
        state.textContent = answer.ok ? (written.trim() ? `${state.dataset.kept} ${clock}` : '') : state.dataset.lost;
        if (answer.ok) kept = written;
      } catch {
        state.classList.add('lost');
        state.textContent = state.dataset.lost;
      }
      saving = null;
      if (text.value !== kept && !sent) timer = setTimeout(save, 1500);
    };
    text.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(save, 700); });
    addEventListener('pagehide', () => save(true));
    composer.addEventListener('submit', () => { sent = true; clearTimeout(timer); });
    addEventListener('pageshow', () => { sent = false; });

    // Macros
    const macros = $('#macros');
    const find = macros && $('#find-macro');
    const chosen = $('#chosen');
    const shown = () => $$('[data-macro]', macros).filter((one) => !one.closest('li').hidden);
    const narrow = () => {
      const wanted = find.value.trim().toLowerCase();
      for (const one of $$('[data-macro]', macros)) {
        one.closest('li').hidden = !one.textContent.toLowerCase().includes(wanted);
        one.classList.remove('first');
      }
      shown()[0]?.classList.add('first');
    };
    const insert = async (one) => {
      macros.open = false;
      const answer = await fetch(`${place}/macros/${one.dataset.macro}`, { headers: { Accept: 'application/json' } });
      if (!answer.ok) return;
      const filled = await answer.json();
      $(filled.note ? '#as-note' : '#as-reply').checked = true;
      text.focus();
      text.setRangeText(filled.text, text.selectionStart, text.selectionEnd, 'end');
      text.dispatchEvent(new Event('input', { bubbles: true }));
      composer.elements.macro.value = one.dataset.macro;
      $('b', chosen).textContent = one.dataset.does;
      chosen.hidden = !one.dataset.does.trim();
      drop.hidden = false;
    };
    const drop = $('#drop-macro');
    drop.hidden = chosen.hidden;
    drop.addEventListener('click', () => { composer.elements.macro.value = ''; chosen.hidden = true; text.focus(); });
    if (macros) {
      macros.addEventListener('toggle', () => {
        if (macros.open) { find.value = ''; narrow(); find.focus(); }
      });
      find.addEventListener('input', narrow);
      macros.addEventListener('keydown', (event) => {
        const all = shown();
        const at = all.indexOf(document.activeElement);
        if (event.key === 'Enter' && at < 0) { event.preventDefault(); if (all[0]) insert(all[0]); }
        else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          event.preventDefault();
          (all[at + (event.key === 'ArrowDown' ? 1 : -1)] ?? find).focus();
        } else if (event.key === 'Escape') { event.stopPropagation(); macros.open = false; text.focus(); }
      });
      macros.addEventListener('click', (event) => {
        const one = event.target.closest('[data-macro]');
        if (one && !event.ctrlKey && !event.metaKey) { event.preventDefault(); insert(one); }
      });
      text.addEventListener('keydown', (event) => {
        const begins = /(^|\n)$/.test(text.value.slice(0, text.selectionStart));
        if (event.key === '/' && begins && !event.isComposing) { event.preventDefault(); macros.open = true; }
      });
    }

    // Files: the answer is the page as it is now; of it only what goes along is taken.
    const attach = $('#attach');
    const refresh = async (answer) => {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const now = page.querySelector('#enclosed');
      if (now) Idiomorph.morph($('#enclosed'), now.outerHTML);
    };
    const bring = async (files) => {
      if (!attach || !files.length) return;
      const form = new FormData();
      for (const file of files) form.append('file', file, file.name || 'pasted.png');
      form.append('text', text.value);
      form.append('kind', kind());
      composer.setAttribute('aria-busy', 'true');
      try {
        await refresh(await fetch(`${place}/files`, { method: 'POST', headers: headers(), body: form }));
      } finally {
        composer.removeAttribute('aria-busy');
        attach.open = false;
      }
    };
    if (attach) {
      const input = $('#file');
      $('#attach-send').hidden = true;
      input.addEventListener('change', async () => { await bring([...input.files]); input.value = ''; });
      text.addEventListener('paste', (event) => {
        const files = [...event.clipboardData.files];
        if (files.length) { event.preventDefault(); bring(files); }
      });
      composer.addEventListener('dragover', (event) => {
        if (event.dataTransfer.types.includes('Files')) { event.preventDefault(); composer.classList.add('dropping'); }
      });
      composer.addEventListener('dragleave', () => composer.classList.remove('dropping'));
      composer.addEventListener('drop', (event) => {
        composer.classList.remove('dropping');
        if (event.dataTransfer.files.length) { event.preventDefault(); bring([...event.dataTransfer.files]); }
      });
    }
    composer.addEventListener('click', async (event) => {
      const removal = event.target.closest('[formaction$="/removal"]');
      if (!removal) return;
      event.preventDefault();
      await refresh(await fetch(removal.getAttribute('formaction'), {
        method: 'POST', headers: headers(), body: new URLSearchParams({ text: text.value, kind: kind() }),
      }));
      text.focus();
    });
  }

  // An opened menu takes the focus to its first field, and Escape brings it back to where it was opened.
  document.addEventListener('toggle', (event) => {
    if (event.target.matches?.('.verb[open]')) $('form :is(select, input:not([type=hidden]), button)', event.target)?.focus();
  }, true);

  // Lists
  const marked = $('#marked');
  if (marked) {
    const boxes = $$('[name=ticket]', marked);
    const all = $('#mark-all');
    all.closest('label').hidden = false;
    all.addEventListener('change', () => boxes.forEach((box) => { box.checked = all.checked; }));
    const action = $('#bulk-action');
    const fit = () => $$('[data-for]', marked).forEach((one) => { one.hidden = !one.dataset.for.split(' ').includes(action.value); });
    action.addEventListener('change', fit);
    fit();
  }
})();
