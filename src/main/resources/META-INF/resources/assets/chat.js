/* The chat of a visitor, in a frame of another site or as a page of its own. */
(() => {
  'use strict';
  const $ = (id) => document.getElementById(id);
  const words = document.body.dataset;
  const log = $('log');
  const text = $('text');
  const framed = parent !== window;
  const hook = `/hooks/web/${encodeURIComponent(words.account)}`;
  document.documentElement.style.setProperty('--colour', words.colour);
  document.documentElement.style.setProperty('--ink', words.ink);
  if (framed) document.documentElement.classList.add('framed');

  // What outlives a reload: who this is, what is being written, what has not arrived yet.
  // Browsers that give a frame no store of its own have the page around keep it; only the account's sites can be that.
  const KEY = `heed ${words.account}`;
  const identity = new URLSearchParams(location.hash.slice(1)).get('identity');
  const store = (() => { try { return localStorage; } catch { return null; } })();
  let kept = { queue: [] };
  let resumed = false;
  const keep = () => {
    if (!resumed) return;
    const all = JSON.stringify(kept);
    try {
      if (store) store.setItem(KEY, all);
      else if (framed) parent.postMessage({ heed: 'keep', kept: all }, '*');
    } catch { /* a full store: this visit only */ }
  };
  const remember = (all) => {
    try {
      const before = JSON.parse(all);
      if (Array.isArray(before?.queue)) kept = before;
    } catch { /* not ours */ }
    // somebody who is signed in no more must not be taken for who they were
    if (kept.known && !identity) kept = { queue: [] };
    if (identity) kept.token = null;
  };

  const pause = (millis) => new Promise((done) => { setTimeout(done, millis); });
  const status = (words) => { if ($('status').textContent !== words) $('status').textContent = words; };

  // Calls: what is refused for good is an answer, what may pass is tried again with growing pauses.
  const introduce = async () => {
    for (;;) {
      const stranger = !identity && kept.token;
      const answer = await fetch(`${hook}/visitors`, {
        method: 'POST',
        headers: stranger ? { Authorization: `Bearer ${kept.token}` } : {},
        body: identity ? JSON.stringify({ identity }) : null,
      });
      if (answer.ok) {
        const { token, visitor, known } = await answer.json();
        // what somebody else has left unsent at this machine is not this visitor's to send
        if (kept.visitor && kept.visitor !== visitor) { kept = { queue: [] }; text.value = ''; }
        Object.assign(kept, { token, visitor, known });
        keep();
        return;
      }
      if (answer.status !== 401 || !stranger) throw answer;
      kept.token = kept.visitor = null;
    }
  };
  let authorised;
  const authorise = () => (authorised ??= introduce().catch((fault) => { authorised = null; throw fault; }));

  const call = async (path, options = {}) => {
    for (let tries = 0; ; tries++) {
      await authorise();
      const answer = await fetch(hook + path, {
        ...options,
        headers: { ...options.headers, Authorization: `Bearer ${kept.token}` },
      });
      if (answer.status !== 401 || tries) return answer;
      authorised = null;
    }
  };
  const passing = (answer) => !answer.status || answer.status === 429 || answer.status >= 500;

  // Lines, in their order; a line that is known already is only told how far it has come.
  const lines = new Map();
  const clock = new Intl.DateTimeFormat(navigator.language, { hour: '2-digit', minute: '2-digit' });
  const element = (tag, className, content) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (content) made.textContent = content;
    return made;
  };
  const fileOf = (file) => {
    const link = element('a', 'file', file.name);
    link.href = '#';
    link.addEventListener('click', async (event) => {
      event.preventDefault();
      const url = await blob(file);
      if (!url) return;
      const saved = element('a');
      saved.href = url;
      saved.download = file.name;
      saved.click();
    });
    if (file.picture) {
      blob(file).then((url) => {
        if (!url) return;
        const image = element('img');
        image.alt = file.name;
        image.src = url;
        image.addEventListener('load', toEnd);
        link.replaceChildren(image);
      });
    }
    return link;
  };
  const blob = async (file) => {
    try {
      const answer = await call(`/files/${file.id}`);
      return answer.ok ? URL.createObjectURL(await answer.blob()) : null;
    } catch { return null; }
  };
  const toEnd = () => { log.scrollTop = log.scrollHeight; };
  const show = (line, state) => {
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    let shown = lines.get(line.id);
    if (!shown) {
      shown = element('div', `line ${line.from}`);
      const by = element('p', 'by', line.from === 'agent' ? line.author ?? words.team : '');
      if (line.from === 'visitor') by.append(element('span', 'hidden', words.you));
      by.append(element('time'));
      shown.append(by);
      if (line.text) shown.append(element('p', 'said', line.text));
      if (line.files.length) {
        const files = element('p', 'files');
        files.append(...line.files.map(fileOf));
        shown.append(files);
      }
      shown.append(element('p', 'state'));
      lines.set(line.id, shown);
    }
    const time = shown.querySelector('time');
    const at = new Date(line.at ?? Date.now());
    time.dateTime = at.toISOString();
    time.textContent = ` ${clock.format(at)}`;
    shown.querySelector('.state').replaceChildren(...(state ?? []));
    if (!shown.isConnected || (!state && shown !== log.lastElementChild)) log.append(shown);
    if (atEnd || line.from === 'visitor') toEnd();
  };

  // Marks: received is received, read is what stands before open eyes.
  let last = 0;
  let open = !framed;
  let unread = 0;
  let read = 0;
  let received = 0;
  let marking;
  let reported = { delivered: 0, read: 0 };
  const mark = () => {
    if (open && !document.hidden) {
      read = received;
      unread = 0;
      if (framed) parent.postMessage({ heed: 'unread', count: 0 }, '*');
    }
    report(300);
  };
  const report = (millis) => {
    clearTimeout(marking);
    marking = setTimeout(async () => {
      const body = { delivered: received, read };
      if (body.delivered <= reported.delivered && body.read <= reported.read) return;
      try {
        const answer = await call('/marks', { method: 'POST', body: JSON.stringify(body) });
        if (answer.ok) reported = body;
        else if (passing(answer)) report(5000);
      } catch {
        report(5000);
      }
    }, millis);
  };
  // Writing: theirs is shown for some seconds, ours is told every three while a conversation goes on.
  let faded;
  const writing = (words, seconds) => {
    clearTimeout(faded);
    if ($('typing').textContent !== words) $('typing').textContent = words;
    if (words) faded = setTimeout(writing, seconds * 1000, '');
  };
  let told = 0;
  const tell = () => {
    if (!following || !last || !text.value.trim() || Date.now() - told < 3000) return;
    told = Date.now();
    call('/typing', { method: 'POST' }).catch(() => { /* it does not matter */ });
  };
  const hear = (line) => {
    if (line.number <= last) return;
    last = line.number;
    kept.queue = kept.queue.filter(({ id }) => id !== line.id);
    keep();
    show(line);
    if (line.from === 'agent') {
      writing('');
      received = line.number;
      if (line.number > read) unread++;
      if (framed && unread && (!open || document.hidden)) parent.postMessage({ heed: 'unread', count: unread }, '*');
      mark();
    }
  };

  // The stream: by fetch, for an EventSource would have to show the token in the address.
  const SILENCE = 45000;
  const listen = async () => {
    const cut = new AbortController();
    let watch;
    const alive = () => { clearTimeout(watch); watch = setTimeout(() => cut.abort(), SILENCE); };
    try {
      alive();
      const answer = await call('/stream?typing=yes', { headers: { 'Last-Event-ID': String(last) }, signal: cut.signal });
      if (!answer.ok) throw answer;
      status('');
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = '';
      for (;;) {
        const { value, done } = await reader.read();
        if (done) return true;
        alive();
        listen.failures = 0;
        const events = (rest + value).split(/\r?\n\r?\n/);
        rest = events.pop();
        for (const event of events) {
          const data = event.split(/\r?\n/).filter((field) => field.startsWith('data:')).map((field) => field.slice(5)).join('\n');
          const told = data && JSON.parse(data);
          if (told?.number) hear(told);
          else if (told?.seconds) writing(words.writing.replace('%s', told.author || words.team), told.seconds);
        }
      }
    } finally {
      clearTimeout(watch);
      cut.abort();
    }
  };
  let wake = () => {};
  const backOff = (failures) => Promise.race([
    pause(Math.min(30000, 1000 * 2 ** Math.min(failures, 5)) * (0.5 + Math.random())),
    new Promise((now) => { wake = now; }),
  ]);
  let following;
  const follow = async () => {
    if (following) return;
    following = true;
    listen.failures = 0;
    for (;;) {
      try {
        await listen();
      } catch (fault) {
        if (!passing(fault)) status(words.lost);
      }
      listen.failures++;
      if (listen.failures > 1) status(words.lost);
      await backOff(listen.failures);
    }
  };
  addEventListener('online', () => wake());
  document.addEventListener('visibilitychange', () => { if (!document.hidden) { wake(); mark(); } });

  const start = async () => {
    if (following || start.running) return;
    start.running = true;
    for (let failures = 0; ; failures++) {
      try {
        const answer = await call('/messages');
        if (answer.ok) {
          const before = await answer.json();
          read = before.read;
          before.items.forEach(hear);
          last = Math.max(last, before.lastEventId);
          follow();
          resume();
          return;
        }
        if (!passing(answer)) { start.running = false; status(words.lost); return; }
      } catch { /* tried again */ }
      if (failures) status(words.lost);
      await backOff(failures);
    }
  };

  // Sending: what is written stands in the queue until it is stored, in its order, and under an id that makes a repeat harmless.
  const waiting = () => [element('span', '', words.sending)];
  const refused = (line) => {
    const again = element('button', '', words.retry);
    again.type = 'button';
    again.addEventListener('click', () => { delete line.refused; show(line, waiting()); keep(); flush(); });
    return [element('span', 'problem', `${words.failed}${line.refused === true ? '' : `: ${line.refused}`} `), again];
  };
  let flushing;
  const flush = async () => {
    if (flushing) return;
    flushing = true;
    try {
      for (let failures = 0; ;) {
        const line = kept.queue.find((one) => !one.refused && !one.stored);
        if (!line) break;
        try {
          const answer = await call('', {
            method: 'POST',
            body: JSON.stringify({ id: line.id, text: line.text, files: line.files.map(({ id }) => id) }),
          });
          if (answer.ok) {
            failures = 0;
            line.stored = true;
            show(line, []);
            start();
          } else if (passing(answer)) {
            status(answer.status === 429 ? words.busy : words.lost);
            await pause(1000 * Number(answer.headers.get('Retry-After') ?? 2));
            status('');
          } else {
            line.refused = (await answer.json().catch(() => ({}))).detail ?? true;
            show(line, refused(line));
          }
        } catch {
          if (failures) status(words.lost);
          await backOff(failures++);
        }
        keep();
      }
    } finally {
      flushing = false;
    }
  };

  // Files go up when they are chosen, so that sending is quick.
  const enclosed = [];
  const listFiles = () => {
    $('files').replaceChildren(...enclosed.map((file) => {
      const item = element('li', file.problem ? 'problem' : '', file.problem ? `${file.name}: ${file.problem}` : file.id ? file.name : `${file.name} …`);
      const remove = element('button', '', '×');
      remove.type = 'button';
      remove.setAttribute('aria-label', `${words.remove}: ${file.name}`);
      remove.addEventListener('click', () => { enclosed.splice(enclosed.indexOf(file), 1); listFiles(); text.focus(); });
      item.append(remove);
      return item;
    }));
    $('files').hidden = !enclosed.length;
    ready();
  };
  const bring = async (chosen) => {
    const file = { name: chosen.name };
    enclosed.push(file);
    listFiles();
    if (chosen.size > Number(words.largest)) {
      file.problem = words.tooLarge;
    } else {
      try {
        const answer = await call(`/files?name=${encodeURIComponent(chosen.name)}`, { method: 'POST', body: chosen });
        const said = await answer.json();
        if (answer.ok) Object.assign(file, said); else file.problem = said.detail ?? words.failed;
      } catch {
        file.problem = words.failed;
      }
    }
    listFiles();
  };
  $('file').addEventListener('change', () => {
    [...$('file').files].slice(0, Number(words.files) - enclosed.length).forEach(bring);
    $('file').value = '';
    text.focus();
  });
  addEventListener('paste', ({ clipboardData }) => [...(clipboardData?.files ?? [])].forEach(bring));

  const ready = () => {
    const going = enclosed.some((file) => !file.id && !file.problem);
    const some = text.value.trim() || enclosed.some((file) => file.id);
    const now = resumed && !going && Boolean(some);
    $('send').setAttribute('aria-disabled', String(!now));
    return now;
  };
  const size = () => {
    text.style.blockSize = 'auto';
    text.style.blockSize = `${Math.min(text.scrollHeight + 2, 140)}px`;
  };
  text.addEventListener('input', () => { kept.draft = text.value; keep(); size(); ready(); tell(); });
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      $('composer').requestSubmit();
    }
  });
  $('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    if (!ready()) return;
    const id = crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const files = enclosed.splice(0).filter((file) => file.id);
    const line = { id, from: 'visitor', text: text.value.trim(), files, at: new Date().toISOString() };
    kept.queue.push(line);
    text.value = kept.draft = '';
    keep();
    size();
    listFiles();
    show(line, waiting());
    text.focus();
    flush();
  });

  // In a frame: the page around opens and closes.
  if (framed) {
    $('close').hidden = false;
    $('close').addEventListener('click', () => parent.postMessage({ heed: 'close' }, '*'));
    addEventListener('keydown', (event) => { if (event.key === 'Escape' && !event.isComposing) parent.postMessage({ heed: 'close' }, '*'); });
    addEventListener('message', ({ source, data }) => {
      if (source !== parent || !data) return;
      if (data.heed === 'open') { open = true; mark(); toEnd(); size(); text.focus(); }
      if (data.heed === 'closed') open = false;
      if (data.heed === 'kept') begin(data.kept);
    });
  } else {
    text.focus();
  }

  const resume = () => {
    if (resumed) return;
    resumed = true;
    if (!text.value) text.value = kept.draft ?? '';
    kept.queue.filter((line) => !line.stored).forEach((line) => show(line, line.refused ? refused(line) : waiting()));
    ready();
    size();
    keep();
    flush();
  };
  const begin = (all) => {
    if (begin.done) return;
    begin.done = true;
    remember(all);
    // whose words those are is known first; and a stranger who only looks gets no token and leaves nothing behind
    if (!identity) resume();
    if (identity || kept.token) start();
  };
  ready();
  size();
  if (store) begin(store.getItem(KEY));
  else if (framed) setTimeout(begin, 5000, null);
  else begin(null);
  if (framed) parent.postMessage({ heed: 'ready' }, '*');
})();
